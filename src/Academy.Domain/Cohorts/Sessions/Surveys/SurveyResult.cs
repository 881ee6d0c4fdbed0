using Academy.Domain.Catalogue;

namespace Academy.Domain.Cohorts.Sessions.Surveys;

/// <summary>What participants answered to a survey, question by question, with nothing of who did.</summary>
/// <param name="Replies">How many have answered.</param>
/// <param name="Questions">Those that are asked now in their order, then those that were asked before; empty while nothing is shown.</param>
public sealed record SurveyResult(int Replies, IReadOnlyList<QuestionResult> Questions)
{
    /// <summary>Of fewer replies nothing is shown: in a group whose members know each other they would not be anonymous.</summary>
    public const int Fewest = 5;

    public bool IsShown => Replies >= Fewest;

    /// <param name="questions">As they are asked now.</param>
    /// <param name="replies">In any order.</param>
    public static SurveyResult Of(IReadOnlyList<SurveyQuestion> questions, IReadOnlyCollection<SurveyReply> replies)
    {
        if (replies.Count < Fewest)
            return new(replies.Count, []);
        var lines = replies.SelectMany(reply => reply.Lines).ToLookup(line => (line.Kind, line.Question));
        var asked = questions.Select(question => (question.Kind, Question: question.Text)).ToList();
        var earlier = lines.Select(group => group.Key).Except(asked).OrderBy(key => key.Question.Ja, StringComparer.Ordinal);
        return new(replies.Count, [
            .. questions.Select(question => Of(question.Kind, question.Text, question.Choices, lines[(question.Kind, question.Text)])),
            .. earlier.Select(key => Of(key.Kind, key.Question, [], lines[key])),
        ]);
    }

    private static QuestionResult Of(SurveyQuestionKind kind, LocalText question, IReadOnlyList<LocalText> choices, IEnumerable<SurveyReplyLine> lines)
    {
        var given = lines.ToList();
        return kind switch
        {
            SurveyQuestionKind.Scale => new(kind, question, given.Count) { Steps = [.. Enumerable.Range(1, SurveyQuestion.Steps).Select(step => given.Count(line => line.Step == step))] },
            SurveyQuestionKind.Choice => new(kind, question, given.Count)
            {
                Choices = [.. choices.Concat(given.Select(line => line.Choice!)).Distinct().Select(choice => (choice, given.Count(line => line.Choice == choice)))],
            },
            // Neither the order of coming nor that of another question tells who wrote what.
            _ => new(kind, question, given.Count) { Texts = [.. given.Select(line => line.Text!).Order(StringComparer.Ordinal)] },
        };
    }
}

/// <param name="Count">How many answered it.</param>
public sealed record QuestionResult(SurveyQuestionKind Kind, LocalText Question, int Count)
{
    /// <summary>Of a scale: how many chose 1, 2, … 5.</summary>
    public IReadOnlyList<int> Steps { get; init; } = [];

    /// <summary>How many chose which.</summary>
    public IReadOnlyList<(LocalText Choice, int Count)> Choices { get; init; } = [];

    /// <summary>What was written.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Of a scale: 1 to 5, to the tenth; null of other questions, and when nobody answered.</summary>
    public decimal? Mean => Kind is not SurveyQuestionKind.Scale || Count == 0 ? null : Math.Round(Steps.Select((count, index) => (decimal)count * (index + 1)).Sum() / Count, 1, MidpointRounding.AwayFromZero);
}
