using Academy.Domain.Reporting;
using Academy.Reporting.Services;

namespace Academy.Reporting.Pages;

/// <summary>A table of tallies.</summary>
/// <param name="Head">What its lines are.</param>
/// <param name="Total">Of all lines, those of other pages among them.</param>
/// <param name="All">What the total asks for.</param>
public sealed record TallyTable(string Head, IReadOnlyList<TallyLine> Lines, Tally Total, Selection All);

/// <param name="Language">Of the name; null when it is the page's.</param>
/// <param name="Href">To the figures of this line alone; null when these are shown already.</param>
/// <param name="Of">What the line asks for.</param>
public sealed record TallyLine(string Name, string? Language, string? Href, Tally Tally, Selection Of);
