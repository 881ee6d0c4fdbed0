using Academy.Data.Reporting;
using Academy.Domain.Reporting;
using Academy.Domain.Time;

namespace Academy.Reporting.Services.Closing;

/// <summary>A closed year: what was reported, and what the same count says now.</summary>
/// <param name="ClosedByName">Family and given name of today.</param>
/// <param name="Figures">In the order of the report.</param>
public sealed record ReportedYear(ClosedYear Closed, string ClosedByName, IReadOnlyList<ClosedFigure> Figures)
{
    public FiscalYear Year => new(Closed.Year);

    public Tally Total => Report.Sum(Figures.Select(figure => figure.Tally()));

    /// <summary>Offices and courses whose figures are others now, in the order of the report; those that it did not have come last.</summary>
    public IReadOnlyList<ChangedFigure> ChangedTo(IReadOnlyList<ClosedFigure> now)
    {
        var (then, today) = (Figures.ToLookup(KeyOf), now.ToLookup(KeyOf));
        return [.. Figures.Concat(now).DistinctBy(KeyOf)
            .Select(figure => new ChangedFigure(
                figure, Report.Sum(then[KeyOf(figure)].Select(row => row.Tally())), Report.Sum(today[KeyOf(figure)].Select(row => row.Tally()))))
            .Where(figure => figure.Reported != figure.Now)];
    }

    private static (Guid? Office, Guid Course) KeyOf(ClosedFigure figure) => (figure.DepartmentId, figure.CourseId);
}

/// <param name="Figure">For its names.</param>
public sealed record ChangedFigure(ClosedFigure Figure, Tally Reported, Tally Now);

/// <summary>A fiscal year that has ended, in a list.</summary>
/// <param name="Closed">Null while it is open.</param>
public sealed record EndedYear(FiscalYear Year, ClosedYear? Closed, string? ClosedByName, Tally Reported);
