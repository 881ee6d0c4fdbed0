namespace Academy.Catalogue.Content.Model;

/// <summary>A file of <c>quizzes/</c>.</summary>
internal sealed record QuizSource(
    string File,
    string Name,
    Placed Id,
    Placed Slug,
    Text Title,
    PlacedNumber Minutes,
    PlacedNumber Pass,
    int? Attempts,
    int? TimeLimit,
    string Opens,
    string Shuffle,
    IReadOnlyList<QuestionSource> Questions)
{
    public string Address => Slug.IsMissing ? Id.Value : Slug.Value;
}

/// <summary>A question of a quiz, or the check inside a lesson.</summary>
/// <param name="File">Below the content folder.</param>
internal sealed record QuestionSource(
    string File,
    int Line,
    Placed Id,
    string Type,
    MarkdownText Prompt,
    Placed Objective,
    int Points,
    Placed Lesson,
    MarkdownText? Ground,
    MarkdownText? Explanation,
    AnswerSource Answer)
{
    /// <summary>Every Markdown text of the question; <c>Inline</c> where it has to be one paragraph.</summary>
    public IEnumerable<(MarkdownText Text, bool Inline)> Texts =>
    [
        (Prompt, false),
        .. Ground is null ? [] : new[] { (Ground, true) },
        .. Explanation is null ? [] : new[] { (Explanation, false) },
        .. Answer.Texts.Select(text => (text, true)),
    ];
}

/// <summary>How a question is answered, by its type, with right answers and feedback.</summary>
internal abstract record AnswerSource
{
    public abstract IEnumerable<MarkdownText> Texts { get; }
}

internal sealed record ChoiceAnswer(IReadOnlyList<ChoiceSource> Choices) : AnswerSource
{
    public override IEnumerable<MarkdownText> Texts => Choices.SelectMany(choice => new[] { choice.Text, choice.Feedback });
}

internal sealed record ChoiceSource(Placed Id, MarkdownText Text, MarkdownText Feedback, bool Correct);

internal sealed record TruthAnswer(bool Right, MarkdownText FeedbackOnTrue, MarkdownText FeedbackOnFalse) : AnswerSource
{
    public override IEnumerable<MarkdownText> Texts => [FeedbackOnTrue, FeedbackOnFalse];
}

/// <summary>Feedback of a question that has no choices.</summary>
internal sealed record Verdicts(MarkdownText Right, MarkdownText Wrong);

internal sealed record OrderAnswer(IReadOnlyList<OrderItem> Items, Verdicts Feedback) : AnswerSource
{
    public override IEnumerable<MarkdownText> Texts => [.. Items.Select(item => item.Text), Feedback.Right, Feedback.Wrong];
}

internal sealed record OrderItem(Placed Id, MarkdownText Text);

internal sealed record MatchAnswer(IReadOnlyList<MatchPair> Pairs, IReadOnlyList<MarkdownText> Distractors, Verdicts Feedback) : AnswerSource
{
    public override IEnumerable<MarkdownText> Texts =>
        [.. Pairs.SelectMany(pair => new[] { pair.Left, pair.Right }), .. Distractors, Feedback.Right, Feedback.Wrong];
}

internal sealed record MatchPair(Placed Id, MarkdownText Left, MarkdownText Right);

internal sealed record NumberAnswer(decimal Right, decimal Tolerance, string? Unit, IReadOnlyList<NearMiss> Near, Verdicts Feedback) : AnswerSource
{
    public override IEnumerable<MarkdownText> Texts => [.. Near.Select(near => near.Feedback), Feedback.Right, Feedback.Wrong];
}

/// <summary>A likely slip and what to say to it.</summary>
internal sealed record NearMiss(decimal Value, MarkdownText Feedback, int Line);
