using Academy.Catalogue.Content.Model;
using Academy.Domain.Catalogue;

namespace Academy.Catalogue.Content.Compiling;

/// <param name="Options">What is chosen, ordered, or stands on the left.</param>
/// <param name="Targets">The right-hand side of a matching.</param>
/// <param name="Choices">All that an answer can name, with its key.</param>
internal sealed record AnswerParts(
    IReadOnlyList<QuestionOption> Options, IReadOnlyList<QuestionOption> Targets, AnswerBody Answer, IReadOnlyList<(Guid Id, string Key)> Choices);

/// <summary>Takes the answer of one question apart, by its type. What is shown stands in an order that tells nothing.</summary>
internal sealed class AnswerCompiler(string course, QuestionSource question, HtmlCompiler html)
{
    public AnswerParts Compile() =>
        question.Answer switch
        {
            ChoiceAnswer choice => Choices(choice),
            TruthAnswer truth => Truth(truth),
            OrderAnswer order => Order(order),
            MatchAnswer match => Match(match),
            NumberAnswer number => new AnswerParts([], [], Number(number), []),
            _ => throw new InvalidOperationException($"No answer of the kind {question.Answer.GetType().Name} is known."),
        };

    private AnswerParts Choices(ChoiceAnswer answer) => new(
        [.. answer.Choices.Select(choice => Option(choice.Id.Value, choice.Text))],
        [],
        new AnswerBody
        {
            Right = [.. answer.Choices.Where(choice => choice.Correct).Select(choice => IdOf(choice.Id.Value))],
            Feedback = answer.Choices.ToDictionary(choice => IdOf(choice.Id.Value), choice => html.Inline(choice.Feedback)),
        },
        Keys(answer.Choices.Select(choice => choice.Id.Value)));

    private AnswerParts Truth(TruthAnswer answer) => new(
        [new(IdOf("true"), "正しい"), new(IdOf("false"), "正しくない")],
        [],
        new AnswerBody
        {
            Right = [IdOf(answer.Right ? "true" : "false")],
            Feedback = new Dictionary<Guid, string> { [IdOf("true")] = html.Inline(answer.FeedbackOnTrue), [IdOf("false")] = html.Inline(answer.FeedbackOnFalse) },
        },
        Keys(["true", "false"]));

    private AnswerParts Order(OrderAnswer answer) => new(
        Mixed([.. answer.Items.Select(item => Option(item.Id.Value, item.Text))]),
        [],
        new AnswerBody
        {
            Right = [.. answer.Items.Select(item => IdOf(item.Id.Value))],
            WhenRight = html.Inline(answer.Feedback.Right),
            WhenWrong = html.Inline(answer.Feedback.Wrong),
        },
        Keys(answer.Items.Select(item => item.Id.Value)));

    private AnswerParts Match(MatchAnswer answer)
    {
        // Targets and distractors have keys of their own: neither a key nor an id tells which belongs to which.
        var targets = answer.Pairs.Select(pair => (Key: $"right:{pair.Id}", Text: pair.Right))
            .Concat(answer.Distractors.Select(text => (Key: $"other:{text.Value}", Text: text)))
            .ToList();
        return new AnswerParts(
            [.. answer.Pairs.Select(pair => Option(pair.Id.Value, pair.Left))],
            Mixed([.. targets.Select(target => Option(target.Key, target.Text))]),
            new AnswerBody
            {
                Matches = answer.Pairs.ToDictionary(pair => IdOf(pair.Id.Value), pair => IdOf($"right:{pair.Id}")),
                WhenRight = html.Inline(answer.Feedback.Right),
                WhenWrong = html.Inline(answer.Feedback.Wrong),
            },
            Keys(answer.Pairs.Select(pair => pair.Id.Value).Concat(targets.Select(target => target.Key))));
    }

    private AnswerBody Number(NumberAnswer answer) => new()
    {
        Number = answer.Right,
        Tolerance = answer.Tolerance,
        Near = [.. answer.Near.Select(near => new NearAnswer(near.Value, html.Inline(near.Feedback)))],
        WhenRight = html.Inline(answer.Feedback.Right),
        WhenWrong = html.Inline(answer.Feedback.Wrong),
    };

    /// <summary>An order made of hashes; turned by one where it happens to be the one in the file.</summary>
    private static List<QuestionOption> Mixed(IReadOnlyList<QuestionOption> options)
    {
        var mixed = options.OrderBy(option => option.Id.ToString(), StringComparer.Ordinal).ToList();
        return mixed.SequenceEqual(options) ? [.. mixed.Skip(1), mixed[0]] : mixed;
    }

    private QuestionOption Option(string key, MarkdownText text) => new(IdOf(key), html.Inline(text));

    private (Guid Id, string Key)[] Keys(IEnumerable<string> keys) => [.. keys.Select(key => (IdOf(key), key))];

    private Guid IdOf(string choice) => ContentId.Of("choice", course, question.Id.Value, choice);
}
