using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Learning;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Permissions;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Learners;

/// <summary>
/// The learners of a course that the reader may support: of the whole organisation's, those in offices that the reader's grants cover.
/// Two queries; an organisation's learners of one course are few enough to be looked through in memory.
/// </summary>
public sealed class CourseLearners(AcademyDbFactory databases, IStaffDirectory staff, ICurrentRights rights, TimeProvider clock)
{
    /// <summary>Sorted by reading; each person's newest enrolment.</summary>
    public async Task<IReadOnlyList<CourseLearner>> ListAsync(Guid organisationId, Guid courseId, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var facts = await (
            from enrolment in db.Set<Enrolment>()
            join fact in db.Set<LearningFact>() on enrolment.Id equals fact.EnrolmentId
            where enrolment.CourseId == courseId
            select new { enrolment.StaffMemberId, enrolment.Cycle, enrolment.DueOn, fact.Status, fact.BestScore })
            .AsNoTracking().ToListAsync(cancellation);
        var newest = facts.GroupBy(row => row.StaffMemberId).ToDictionary(person => person.Key, person => person.MaxBy(row => row.Cycle)!);
        var learners = new List<CourseLearner>();
        foreach (var person in await staff.ListAsync(organisationId, newest.Keys, TokyoTime.Today(clock), cancellation))
            if (await rights.HasAsync(Permissions.GrantAttempts, LearnerResource.Of(organisationId, person, courseId)))
                learners.Add(new(person, newest[person.Id].Status, newest[person.Id].DueOn, newest[person.Id].BestScore));
        return learners;
    }

    /// <summary>Null when there is no such person, or none that the reader may support in this course.</summary>
    public async Task<StaffListing?> FindAsync(Guid organisationId, Guid courseId, Guid staffMemberId, CancellationToken cancellation) =>
        (await staff.ListAsync(organisationId, [staffMemberId], TokyoTime.Today(clock), cancellation)) is [var person]
        && await rights.HasAsync(Permissions.GrantAttempts, LearnerResource.Of(organisationId, person, courseId))
            ? person
            : null;

    /// <summary>Whether the reader may give that person extra time.</summary>
    public Task<bool> MaySetExtraTimeAsync(Guid organisationId, StaffListing person) =>
        rights.HasAsync(Permissions.SetExtraTime, LearnerResource.Of(organisationId, person));
}

/// <summary>A learner of a course as a list shows them.</summary>
/// <param name="BestScore">Percent; null when no attempt has a result.</param>
public sealed record CourseLearner(StaffListing Person, LearningStatus Status, DateOnly? DueOn, int? BestScore);
