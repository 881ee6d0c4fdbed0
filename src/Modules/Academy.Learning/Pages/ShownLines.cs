namespace Academy.Learning.Pages;

/// <summary>The parts of an answer, HTML of one line each.</summary>
public sealed record ShownLines(IReadOnlyList<string> Lines, bool AreInOrder);
