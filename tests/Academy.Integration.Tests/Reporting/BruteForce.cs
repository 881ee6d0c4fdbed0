using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Learning;
using Academy.Domain.Reporting;

namespace Academy.Integration.Tests.Reporting;

/// <summary>
/// Counts by looking at each enrolment by itself, as the definitions read, without a thought for speed. It shares nothing with the product
/// but the rows and the names of what is counted.
/// </summary>
internal sealed class BruteForce(RandomRows rows, int year, DateOnly day)
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    private readonly Dictionary<Guid, LearningFact> _facts = rows.Facts.ToDictionary(fact => fact.EnrolmentId);
    private readonly ILookup<Guid, Posting> _postings = rows.Postings.ToLookup(posting => posting.StaffMemberId);
    private readonly ILookup<Guid, DepartmentVersion> _versions = rows.Versions.ToLookup(version => version.DepartmentId);

    /// <summary>The enrolments that a measure counts.</summary>
    public IEnumerable<Enrolment> Of(Measure measure) => rows.Enrolments.Where(enrolment => Is(enrolment, measure));

    /// <summary>Where an enrolment counts: the offices from its own up to the top; empty for no office.</summary>
    public IReadOnlyList<Guid> LineOf(Enrolment enrolment)
    {
        var counts = IsCompleted(enrolment) ? _facts[enrolment.Id].CompletedOn!.Value : day;
        var main = _postings[enrolment.StaffMemberId].FirstOrDefault(posting => posting.Kind == PostingKind.Main && Holds(posting.ValidFrom, posting.ValidUntil, counts));
        return main is null || LastKnown(main.DepartmentId) is null ? [] : Line(main.DepartmentId);
    }

    /// <summary>How many were completed by the end of each month of the year, up to the day.</summary>
    public IEnumerable<DateOnly> CompletionDays() => Of(Measure.Completed).Select(enrolment => _facts[enrolment.Id].CompletedOn!.Value);

    private bool Is(Enrolment enrolment, Measure measure)
    {
        if (!IsOfYear(enrolment))
            return false;
        var (completed, exempt) = (IsCompleted(enrolment), IsExempt(enrolment));
        var open = !completed && !exempt;
        var paused = enrolment.PausedFrom is { } from && from <= day;
        var started = _facts[enrolment.Id].StartedAt is { } at && DayOf(at) <= day;
        var overdue = open && !paused && enrolment.DueOn < day;
        var restedThen = enrolment.PausedFrom is { } since && since <= _facts[enrolment.Id].CompletedOn;
        var late = completed && enrolment.DueOn < _facts[enrolment.Id].CompletedOn && !restedThen;
        return measure switch
        {
            Measure.Enrolled => completed || open,
            Measure.NotStarted => open && !started,
            Measure.UnderWay => open && started,
            Measure.Completed => completed,
            Measure.Late => late,
            Measure.Overdue => overdue,
            Measure.NotByDue => overdue || late,
            Measure.Paused => open && paused,
            _ => exempt,
        };
    }

    private bool IsOfYear(Enrolment enrolment) =>
        (DayOf(enrolment.CreatedAt) <= day || IsCompleted(enrolment))
        && (enrolment.Cycle == 1 || enrolment.Cycle == year)
        && !(_facts[enrolment.Id].CompletedOn < new DateOnly(year, 4, 1));

    private bool IsCompleted(Enrolment enrolment) => _facts[enrolment.Id].CompletedOn <= day;

    private bool IsExempt(Enrolment enrolment) => !IsCompleted(enrolment)
        && (enrolment.ExemptedAt is { } at ? DayOf(at) <= day : _facts[enrolment.Id].Status == LearningStatus.Exempt);

    private IReadOnlyList<Guid> Line(Guid department)
    {
        foreach (var above in LastKnown(department)!.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).Reverse().Skip(1))
            if (LastKnown(above) is { } version && Holds(version.ValidFrom, version.ValidUntil, day))
                return [department, .. Line(above)];
        return [department];
    }

    private DepartmentVersion? LastKnown(Guid department) =>
        _versions[department].Where(version => version.ValidFrom <= day).MaxBy(version => version.ValidFrom);

    private static bool Holds(DateOnly from, DateOnly? until, DateOnly on) => from <= on && !(until <= on);

    private static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Tokyo));
}
