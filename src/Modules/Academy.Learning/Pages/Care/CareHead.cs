using Academy.Learning.Services.Care;

namespace Academy.Learning.Pages.Care;

/// <summary>The head of a page about one learner.</summary>
/// <param name="Title">What is decided here.</param>
/// <param name="IsBelow">Whether it is below the page of all decisions.</param>
public sealed record CareHead(CareCase Case, string Title, bool IsBelow = true);
