namespace Academy.Reporting.Services;

/// <summary>An office as the chart of a day, or the last chart that had it, shows it.</summary>
/// <param name="Path">The offices from the root down to this one.</param>
/// <param name="Stands">Whether it is on the chart of the day; else it was abolished before.</param>
public sealed record OfficeOnChart(Guid Id, string Name, IReadOnlyList<Guid> Path, bool Stands);
