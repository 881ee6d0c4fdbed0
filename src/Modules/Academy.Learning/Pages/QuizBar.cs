using Academy.Data.HotPages;
using Academy.Domain.Catalogue;

namespace Academy.Learning.Pages;

/// <summary>The head of a quiz's pages.</summary>
/// <param name="Status">A word on the attempt; null when there is none.</param>
/// <param name="IsLive">Whether the script says here what is stored and how much time is left.</param>
public sealed record QuizBar(
    PublishedRelease Release, LocalText Title, string BackHref, string BackText, string? Status = null, bool IsLive = false);
