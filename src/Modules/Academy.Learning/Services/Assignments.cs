using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Notices;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services;

/// <summary>Assigns a course to the people of an office, with a due date.</summary>
public sealed class Assignments(AcademyDbFactory databases, IStaffDirectory staff, AuditTrail audit, NoticeBoard notices, TimeProvider clock)
{
    /// <summary>
    /// Enrols those whose main posting today is in the office or below it, and sets the due date of those who are enrolled and not done.
    /// Who has completed the course stays as they are. Whoever has a new course or another date is told. Saved whole or not at all.
    /// </summary>
    public async Task<Assigned> AssignAsync(
        Guid organisationId, Guid actorId, OfferedCourse course, Guid departmentId, DateOnly due, CancellationToken cancellation)
    {
        try
        {
            return await TryAssignAsync(organisationId, actorId, course, departmentId, due, cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody enrolled or got another date in between: a second look finds them.
            return await TryAssignAsync(organisationId, actorId, course, departmentId, due, cancellation);
        }
    }

    private async Task<Assigned> TryAssignAsync(
        Guid organisationId, Guid actorId, OfferedCourse course, Guid departmentId, DateOnly due, CancellationToken cancellation)
    {
        var people = await staff.StaffOfOfficeAsync(organisationId, departmentId, TokyoTime.Today(clock), cancellation);
        await using var db = databases.Create(DataScope.Of(organisationId));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var known = await (
            from enrolment in db.Set<Enrolment>()
            join fact in db.Set<LearningFact>() on enrolment.Id equals fact.EnrolmentId
            where enrolment.CourseId == course.CourseId && people.Contains(enrolment.StaffMemberId)
            select new { enrolment, fact.Status }).ToListAsync(cancellation);

        var open = known.Where(row => row.Status is LearningStatus.NotStarted or LearningStatus.UnderWay).ToList();
        var isNew = open.Where(row => row.enrolment.DueOn is null).Select(row => row.enrolment.StaffMemberId).ToList();
        var isDated = open.Where(row => row.enrolment.DueOn is { } before && before != due).Select(row => row.enrolment.StaffMemberId).ToList();
        foreach (var row in open)
            row.enrolment.DueOn = due;
        var releaseId = await PublicationLock.HoldToEnrolAsync(db, course.OfferingId, course.CourseId, cancellation);
        var added = people.Except(known.Select(row => row.enrolment.StaffMemberId)).ToList();
        foreach (var member in added)
            NewEnrolment.Add(db, organisationId, member, course, releaseId, EnrolmentSource.Assigned, due, clock.GetUtcNow().UtcDateTime);
        audit.Add(db, organisationId, "learning.assigned", actorId, ("Department", departmentId));
        await db.SaveChangesAsync(cancellation);
        // No key: a date may be set, changed and set again, and each change is news. The row's own date is what keeps two writers apart.
        await notices.AddAsync(db, [.. added, .. isNew], new CourseAssignedNotice(course.Slug, course.Title, due, IsDueChange: false), null, cancellation);
        await notices.AddAsync(db, isDated, new CourseAssignedNotice(course.Slug, course.Title, due, IsDueChange: true), null, cancellation);
        await transaction.CommitAsync(cancellation);
        return new Assigned(added.Count, open.Count, people.Count - added.Count - open.Count);
    }
}

/// <summary>What an assignment did: people enrolled, people whose due date was set, people left as they were.</summary>
public sealed record Assigned(int Added, int Dated, int Unchanged);
