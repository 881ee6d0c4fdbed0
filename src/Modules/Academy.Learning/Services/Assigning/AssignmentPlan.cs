using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Learning;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Assigning;

/// <summary>Whom an assignment concerns, and how: the same reckoning for looking ahead and for doing it.</summary>
/// <param name="Added">People who are not enrolled yet.</param>
/// <param name="Dated">Enrolments with something to do and no or another due date, as the context tracks them.</param>
/// <param name="Unchanged">People who stay as they are: done, exempt, or due on that day already.</param>
internal sealed record AssignmentPlan(IReadOnlyList<Guid> Added, IReadOnlyList<Enrolment> Dated, IReadOnlyList<Guid> Unchanged)
{
    public Assigned Counts => new(Added.Count, Dated.Count, Unchanged.Count);

    /// <summary>One query. Who has completed the course has something to do when a later release asks for it.</summary>
    public static async Task<AssignmentPlan> ReadAsync(
        AcademyDb db, IReadOnlyList<Guid> people, Guid courseId, DateOnly due, CancellationToken cancellation)
    {
        var known = await (
            from enrolment in db.Set<Enrolment>()
            join fact in db.Set<LearningFact>() on enrolment.Id equals fact.EnrolmentId
            where enrolment.CourseId == courseId && people.Contains(enrolment.StaffMemberId)
            select new { enrolment, fact.Status, fact.AskedAgainAt }).ToListAsync(cancellation);
        var added = people.Except(known.Select(row => row.enrolment.StaffMemberId)).ToList();
        var dated = known
            .Where(row => (row.Status is LearningStatus.NotStarted or LearningStatus.UnderWay || row.AskedAgainAt is not null) && row.enrolment.DueOn != due)
            .Select(row => row.enrolment).ToList();
        return new(added, dated, [.. people.Except(added).Except(dated.Select(enrolment => enrolment.StaffMemberId))]);
    }
}

/// <summary>What an assignment did, or would do: people enrolled, people whose due date was set, people left as they were.</summary>
public sealed record Assigned(int Added, int Dated, int Unchanged);
