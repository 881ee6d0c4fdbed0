using Academy.Domain.Catalogue;

namespace Academy.Domain.Learning.Quizzes;

/// <summary>Why an answer is none to its question. An honest page sends no such answer but <see cref="NotANumber"/>.</summary>
public enum AnswerRefusal
{
    /// <summary>A text to a question with choices, choices to a number …</summary>
    OtherType,

    /// <summary>It names what the question does not have.</summary>
    UnknownChoice,

    /// <summary>It names one thing twice.</summary>
    NamedTwice,

    /// <summary>More than one choice where one is asked for.</summary>
    TooMany,

    /// <summary>What was typed cannot be read as a number.</summary>
    NotANumber,
}

/// <summary>Whether an answer can be stored: asked before it is, and without the right answer.</summary>
public static class AnswerShape
{
    /// <returns>Null when it can be stored; no answer always can.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such type of question.</exception>
    public static AnswerRefusal? RefusalOf(string type, QuestionBody question, Answer answer) => type switch
    {
        QuestionTypes.OneChoice or QuestionTypes.TrueFalse => OfChoices(question, answer) ?? (answer.Choices.Count > 1 ? AnswerRefusal.TooMany : null),
        QuestionTypes.ManyChoices or QuestionTypes.Ordering => OfChoices(question, answer),
        QuestionTypes.Matching => OfPairs(question, answer),
        QuestionTypes.Numeric => OfNumber(question, answer),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such type of question is known."),
    };

    private static AnswerRefusal? OfChoices(QuestionBody question, Answer answer) =>
        answer.Pairs.Count > 0 || answer.Text is not null ? AnswerRefusal.OtherType : OfNamed(question.Options, answer.Choices);

    private static AnswerRefusal? OfPairs(QuestionBody question, Answer answer) =>
        answer.Choices.Count > 0 || answer.Text is not null ? AnswerRefusal.OtherType
        : OfNamed(question.Options, [.. answer.Pairs.Select(pair => pair.OptionId)]) is { } refusal ? refusal
        : answer.Pairs.All(pair => question.Targets.Any(target => target.Id == pair.TargetId)) ? null
        : AnswerRefusal.UnknownChoice;

    private static AnswerRefusal? OfNumber(QuestionBody question, Answer answer) =>
        answer.Choices.Count > 0 || answer.Pairs.Count > 0 ? AnswerRefusal.OtherType
        : answer.IsEmpty || (answer.Text!.Length <= Answer.LongestText && NumericText.TryParse(answer.Text, question.Unit, out _)) ? null
        : AnswerRefusal.NotANumber;

    private static AnswerRefusal? OfNamed(IReadOnlyList<QuestionOption> options, IReadOnlyList<Guid> named) =>
        named.Distinct().Count() < named.Count ? AnswerRefusal.NamedTwice
        : named.All(id => options.Any(option => option.Id == id)) ? null
        : AnswerRefusal.UnknownChoice;
}
