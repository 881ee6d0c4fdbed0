using Academy.Domain.Time;

namespace Academy.Domain.Reporting;

/// <summary>The fiscal year that figures are of, and the day that they are as of: all that happened by the end of that day in Tokyo counts.</summary>
public sealed record ReportPeriod
{
    private ReportPeriod(FiscalYear year, DateOnly asOf) => (Year, AsOf) = (year, asOf);

    public FiscalYear Year { get; }

    public DateOnly AsOf { get; }

    /// <summary>The first instant that no longer counts.</summary>
    public DateTime End => TokyoTime.StartOf(AsOf.AddDays(1));

    /// <summary>The year before, as of its last day: what this year is compared with.</summary>
    public ReportPeriod Before => Of(new(Year.Year - 1), new FiscalYear(Year.Year - 1).Last);

    /// <summary>A day outside the year stands for the nearest one in it.</summary>
    public static ReportPeriod Of(FiscalYear year, DateOnly day) => new(year, day < year.First ? year.First : day > year.Last ? year.Last : day);

    /// <summary>The year of a day, as of that day.</summary>
    public static ReportPeriod Of(DateOnly day) => new(FiscalYear.Of(day), day);
}
