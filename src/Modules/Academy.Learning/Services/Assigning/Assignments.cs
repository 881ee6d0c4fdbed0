using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Domain.Lists;
using Academy.Domain.Notices;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Learning.Services.Log;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Assigning;

/// <summary>Assigns a course to people, with a due date.</summary>
public sealed class Assignments(AcademyDbFactory databases, IStaffDirectory staff, AuditTrail audit, NoticeBoard notices, TimeProvider clock)
{
    /// <summary>Why a due date changed, in the log of an enrolment.</summary>
    private const string Reason = "コースの割り当て";

    /// <summary>
    /// Enrols those who are chosen, by what holds today, whoever assigns among them, since it completes nothing; and sets the due date of
    /// those who are enrolled and have something to do, which their logs keep with who did it. Whoever has a new course or another date is
    /// told. Saved whole or not at all; sent a second time it changes and tells nothing.
    /// </summary>
    public async Task<Assigned> AssignAsync(
        Guid organisationId, Guid actorId, OfferedCourse course, Assignees assignees, DateOnly due, CancellationToken cancellation)
    {
        try
        {
            return await TryAssignAsync(organisationId, actorId, course, assignees, due, cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody enrolled or got another date in between: a second look finds them.
            return await TryAssignAsync(organisationId, actorId, course, assignees, due, cancellation);
        }
    }

    /// <summary>What <see cref="AssignAsync"/> would do now, with the people; nothing is written.</summary>
    public async Task<AssignmentPreview> PreviewAsync(
        Guid organisationId, OfferedCourse course, Assignees assignees, DateOnly due, PreviewPages pages, CancellationToken cancellation)
    {
        var today = TokyoTime.Today(clock);
        var people = await assignees.FindAsync(staff, organisationId, today, cancellation);
        await using var db = databases.Create(DataScope.Of(organisationId));
        var plan = await AssignmentPlan.ReadAsync(db, people, course.CourseId, due, cancellation);
        var dues = plan.Dated.ToDictionary(enrolment => enrolment.StaffMemberId, enrolment => enrolment.DueOn);
        var onLeave = await OnLeaveAsync(db, people, today, cancellation);
        return new(
            await PageAsync(plan.Added, pages.Added),
            await PageAsync(dues.Keys, pages.Dated),
            await PageAsync(plan.Unchanged, pages.Unchanged),
            dues,
            onLeave,
            plan.Added.Concat(dues.Keys).Count(onLeave.Contains));

        Task<ListPage<StaffListing>> PageAsync(IReadOnlyCollection<Guid> among, string page) =>
            staff.PageAsync(organisationId, new(among, Offices: null, Words: null, page, AssignmentPreview.Most), today, cancellation);
    }

    /// <summary>Who has a course with something to do that is paused, this one or another.</summary>
    private static async Task<IReadOnlySet<Guid>> OnLeaveAsync(AcademyDb db, IReadOnlyList<Guid> people, DateOnly today, CancellationToken cancellation) => (await (
        from enrolment in db.Set<Enrolment>()
        join fact in db.Set<LearningFact>() on enrolment.Id equals fact.EnrolmentId
        where enrolment.PausedFrom <= today && people.Contains(enrolment.StaffMemberId)
            && (fact.Status == LearningStatus.NotStarted || fact.Status == LearningStatus.UnderWay || fact.AskedAgainAt != null)
        select enrolment.StaffMemberId).ToListAsync(cancellation)).ToHashSet();

    private async Task<Assigned> TryAssignAsync(
        Guid organisationId, Guid actorId, OfferedCourse course, Assignees assignees, DateOnly due, CancellationToken cancellation)
    {
        var people = await assignees.FindAsync(staff, organisationId, TokyoTime.Today(clock), cancellation);
        await using var db = databases.Create(DataScope.Of(organisationId));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var releaseId = await PublicationLock.HoldToEnrolManyAsync(db, course.OfferingId, course.CourseId, cancellation);
        var plan = await AssignmentPlan.ReadAsync(db, people, course.CourseId, due, cancellation);
        if (plan.Counts is { Added: 0, Dated: 0 } unchanged)
            return unchanged;
        var isFirstDate = plan.Dated.Where(enrolment => enrolment.DueOn is null).Select(enrolment => enrolment.StaffMemberId).ToList();
        var isOtherDate = plan.Dated.Where(enrolment => enrolment.DueOn is not null).Select(enrolment => enrolment.StaffMemberId).ToList();
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var enrolment in plan.Dated)
        {
            var change = new LearningEvent(Guid.CreateVersion7(), ItemId: null, now, now, actorId, new DueChanged(Reason, enrolment.DueOn, due)).ToStored();
            db.Add(ProgressRows.ToRow(organisationId, enrolment.Id, change));
            (enrolment.DueOn, enrolment.DueOrigin) = (due, null);
        }

        foreach (var member in plan.Added)
            NewEnrolment.Add(db, organisationId, member, course, releaseId, EnrolmentSource.Assigned, due, now);
        audit.Add(
            db, organisationId, "learning.assigned", actorId, assignees.DepartmentId is { } office ? ("Department", office) : null,
            new Dictionary<string, int> { ["added"] = plan.Counts.Added, ["dated"] = plan.Counts.Dated });
        await db.SaveChangesAsync(cancellation);
        // No key: a date may be set, changed and set again, and each change is news. The row's own date is what keeps two writers apart.
        await notices.AddAsync(db, [.. plan.Added, .. isFirstDate], new CourseAssignedNotice(course.Slug, course.Title, due, IsDueChange: false), null, cancellation);
        await notices.AddAsync(db, isOtherDate, new CourseAssignedNotice(course.Slug, course.Title, due, IsDueChange: true), null, cancellation);
        await transaction.CommitAsync(cancellation);
        return plan.Counts;
    }
}
