using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Learning;

namespace Academy.Learning.Services.Reminders;

/// <summary>Enrolments that somebody can be reminded of: neither completed nor exempt.</summary>
internal static class OpenEnrolments
{
    public static IQueryable<OpenEnrolment> All(AcademyDb db) =>
        from enrolment in db.Set<Enrolment>()
        join fact in db.Set<LearningFact>() on enrolment.Id equals fact.EnrolmentId
        where enrolment.ExemptedAt == null && (fact.Status == LearningStatus.NotStarted || fact.Status == LearningStatus.UnderWay)
        select new OpenEnrolment { Enrolment = enrolment, Status = fact.Status };

    public static IQueryable<OpenEnrolment> Of(AcademyDb db, SoughtSubjects sought)
    {
        var open = All(db);
        if (sought.Only is { } only)
            open = open.Where(row => only.Contains(row.Enrolment.Id));
        if (sought.Of is { } member)
            open = open.Where(row => row.Enrolment.StaffMemberId == member);
        if (sought.After is { } after)
            open = open.Where(row => row.Enrolment.Id > after);
        return open.OrderBy(row => row.Enrolment.Id);
    }

    public static IQueryable<TRow> First<TRow>(this IQueryable<TRow> rows, int? most) => most is { } count ? rows.Take(count) : rows;

    internal sealed class OpenEnrolment
    {
        public required Enrolment Enrolment { get; init; }

        public required LearningStatus Status { get; init; }
    }
}
