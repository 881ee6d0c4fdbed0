namespace Academy.Domain.Reporting;

/// <summary>
/// How many enrolments of a group stand how, in a <see cref="ReportPeriod"/>. Tallies of groups that share no enrolment add up to the
/// tally of all. What each number means is said at <see cref="Measure"/>.
/// </summary>
public readonly record struct Tally(int NotStarted, int UnderWay, int Completed, int Late, int Overdue, int Paused, int Exempt)
{
    /// <inheritdoc cref="Measure.Enrolled"/>
    public int Enrolled => NotStarted + UnderWay + Completed;

    /// <inheritdoc cref="Measure.NotByDue"/>
    public int NotByDue => Overdue + Late;

    /// <summary>
    /// Completed of enrolled, in tenths of a percent; null when nobody is enrolled. What is over is cut off: only all of them are 100 %.
    /// </summary>
    public int? Rate => Enrolled == 0 ? null : (int)(Completed * 1000L / Enrolled);

    /// <summary>Whether nobody is in the group, not even exempt.</summary>
    public bool IsEmpty => this == default;

    public int Of(Measure measure) => measure switch
    {
        Measure.NotStarted => NotStarted,
        Measure.UnderWay => UnderWay,
        Measure.Completed => Completed,
        Measure.Late => Late,
        Measure.Overdue => Overdue,
        Measure.NotByDue => NotByDue,
        Measure.Paused => Paused,
        Measure.Exempt => Exempt,
        _ => Enrolled,
    };

    public static Tally operator +(Tally one, Tally other) => new(
        one.NotStarted + other.NotStarted,
        one.UnderWay + other.UnderWay,
        one.Completed + other.Completed,
        one.Late + other.Late,
        one.Overdue + other.Overdue,
        one.Paused + other.Paused,
        one.Exempt + other.Exempt);
}
