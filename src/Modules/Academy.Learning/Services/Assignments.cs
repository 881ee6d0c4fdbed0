using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services;

/// <summary>Assigns a course to the people of an office, with a due date.</summary>
public sealed class Assignments(AcademyDbFactory databases, IStaffDirectory staff, AuditTrail audit, TimeProvider clock)
{
    /// <summary>
    /// Enrols those whose main posting today is in the office or below it, and sets the due date of those who are enrolled and not done.
    /// Who has completed the course stays as they are. Saved whole or not at all.
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
            // Somebody enrolled in between: a second look finds them.
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
        foreach (var row in open)
            row.enrolment.DueOn = due;
        var added = people.Except(known.Select(row => row.enrolment.StaffMemberId)).ToList();
        foreach (var member in added)
            NewEnrolment.Add(db, organisationId, member, course, EnrolmentSource.Assigned, due, clock.GetUtcNow().UtcDateTime);
        audit.Add(db, organisationId, "learning.assigned", actorId, ("Department", departmentId));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new Assigned(added.Count, open.Count, people.Count - added.Count - open.Count);
    }
}

/// <summary>What an assignment did: people enrolled, people whose due date was set, people left as they were.</summary>
public sealed record Assigned(int Added, int Dated, int Unchanged);
