namespace Academy.Domain.Catalogue;

/// <summary>What is right, and what is said to it; <c>AnswerKey.Body</c>. Leaves the server only after an answer is stored.</summary>
public sealed record AnswerBody
{
    /// <summary>The right choices; of an ordering, all items in the right order; else empty.</summary>
    public IReadOnlyList<Guid> Right { get; init; } = [];

    /// <summary>Of a matching: the target of each option.</summary>
    public IReadOnlyDictionary<Guid, Guid> Matches { get; init; } = new Dictionary<Guid, Guid>();

    /// <summary>The right number, and how far an answer may be from it.</summary>
    public decimal? Number { get; init; }

    public decimal Tolerance { get; init; }

    /// <summary>What to say to likely slips.</summary>
    public IReadOnlyList<NearAnswer> Near { get; init; } = [];

    /// <summary>HTML of one line for each choice.</summary>
    public IReadOnlyDictionary<Guid, string> Feedback { get; init; } = new Dictionary<Guid, string>();

    /// <summary>HTML of one line, where there are no choices.</summary>
    public string? WhenRight { get; init; }

    public string? WhenWrong { get; init; }

    /// <summary>HTML of blocks, shown after every answer.</summary>
    public string? Explanation { get; init; }

    /// <summary>Ground of the answer: a law, a guideline. HTML of one line.</summary>
    public string? Source { get; init; }

    /// <summary>The lesson to return to.</summary>
    public Guid? LessonId { get; init; }

    /// <summary>Key of the objective that is asked for.</summary>
    public string? Objective { get; init; }
}

/// <param name="Html">Feedback, of one line.</param>
public sealed record NearAnswer(decimal Value, string Html);
