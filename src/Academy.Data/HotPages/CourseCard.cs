using Academy.Domain.Catalogue;

namespace Academy.Data.HotPages;

/// <summary>A course as a list shows it.</summary>
/// <param name="Slug">Its address in the organisation.</param>
/// <param name="Title">Its name.</param>
/// <param name="Summary">What it is about, in one to three sentences.</param>
/// <param name="Accent">The track's colours.</param>
/// <param name="Track">The track's name.</param>
/// <param name="TrackPosition">The track's place among the tracks.</param>
/// <param name="Level">As in the content file.</param>
/// <param name="Audience">As in the content file.</param>
/// <param name="Minutes">All items together.</param>
/// <param name="Owner">The organisation that made it.</param>
/// <param name="Lessons">How many.</param>
/// <param name="Status">The reader's <c>LearningStatus</c>; null when not enrolled.</param>
public sealed record CourseCard(
    string Slug,
    LocalText Title,
    LocalText Summary,
    string Accent,
    LocalText Track,
    int TrackPosition,
    string Level,
    IReadOnlyList<string> Audience,
    int Minutes,
    LocalText Owner,
    int Lessons,
    string? Status);
