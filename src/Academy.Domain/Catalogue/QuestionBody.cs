namespace Academy.Domain.Catalogue;

/// <summary>A question as it is put; <c>ReleaseQuestion.Body</c>. Nothing in it, not even an order, tells the right answer.</summary>
/// <param name="Prompt">HTML of one or more blocks.</param>
/// <param name="Options">What is chosen or ordered, or the left-hand side of a matching. HTML of one line each.</param>
/// <param name="Targets">The right-hand side of a matching, with the distractors; else empty.</param>
/// <param name="Unit">Of a number.</param>
public sealed record QuestionBody(
    string Key,
    string Prompt,
    IReadOnlyList<QuestionOption> Options,
    IReadOnlyList<QuestionOption> Targets,
    string? Unit);

/// <param name="Id">Of the <c>Choice</c>: what an answer names.</param>
public sealed record QuestionOption(Guid Id, string Html);
