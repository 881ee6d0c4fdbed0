using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Learning;
using Academy.Domain.Lists;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Permissions;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Learners;

/// <summary>The learners of a course that the reader may support: of the whole organisation's, those in offices that the reader's grants cover.</summary>
public sealed class CourseLearners(AcademyDbFactory databases, IStaffDirectory staff, ICurrentRights rights, TimeProvider clock)
{
    private const int PageSize = 50;

    private DateOnly Today => TokyoTime.Today(clock);

    /// <summary>
    /// A page of them, sorted by reading; of each person the newest enrolment. The ids of all who stand so in the course go from the database to the
    /// staff directory; names, offices and how they stand are read for the page alone. The queries are as many whatever the rows.
    /// </summary>
    public async Task<ListPage<CourseLearner>> PageAsync(
        Guid organisationId, Guid courseId, LearnerFilter filter, string? words, string? page, CancellationToken cancellation)
    {
        var offices = await OfficesAsync(organisationId, courseId, cancellation);
        await using var db = databases.Create(DataScope.Of(organisationId));
        var enrolled = await LearnerFilters.Apply(NewestOf(db, courseId), filter, Today).Select(row => row.Enrolment.StaffMemberId).ToListAsync(cancellation);
        var found = await staff.PageAsync(organisationId, new(enrolled, offices, words, page, PageSize), Today, cancellation);
        var shown = found.Rows.Select(person => person.Id).ToList();
        var facts = await NewestOf(db, courseId).Where(row => shown.Contains(row.Enrolment.StaffMemberId)).AsNoTracking()
            .ToDictionaryAsync(row => row.Enrolment.StaffMemberId, cancellation);
        return found.Select(person => new CourseLearner(person, facts[person.Id], Today));
    }

    /// <summary>Null when there is no such person, or none that the reader may support in this course.</summary>
    public async Task<StaffListing?> FindAsync(Guid organisationId, Guid courseId, Guid staffMemberId, CancellationToken cancellation) =>
        (await staff.ListAsync(organisationId, [staffMemberId], Today, cancellation)) is [var person]
        && await rights.HasAsync(Permissions.GrantAttempts, LearnerResource.Of(organisationId, person, courseId))
            ? person
            : null;

    /// <summary>Whether the reader may give that person extra time.</summary>
    public Task<bool> MaySetExtraTimeAsync(Guid organisationId, StaffListing person) =>
        rights.HasAsync(Permissions.SetExtraTime, LearnerResource.Of(organisationId, person));

    /// <summary>Whether the reader may decide about that person's courses: their dates, pauses, exemptions and results.</summary>
    public Task<bool> MayCareForAsync(Guid organisationId, StaffListing person) =>
        rights.HasAsync(Permissions.CareForLearners, LearnerResource.Of(organisationId, person));

    /// <summary>The offices of today that the reader's grants cover; null when they cover the organisation or the course.</summary>
    private async Task<IReadOnlyCollection<Guid>?> OfficesAsync(Guid organisationId, Guid courseId, CancellationToken cancellation)
    {
        if (await rights.HasAsync(Permissions.GrantAttempts, new LearnerResource(organisationId, [], courseId)))
            return null;
        var covered = new List<Guid>();
        foreach (var office in await staff.OfficesAsync(organisationId, Today, cancellation))
            if (await rights.HasAsync(Permissions.GrantAttempts, new LearnerResource(organisationId, office.Path.ToHashSet(), courseId)))
                covered.Add(office.Id);
        return covered;
    }

    private static IQueryable<LearnerRow> NewestOf(AcademyDb db, Guid courseId) =>
        from enrolment in db.Set<Enrolment>()
        join fact in db.Set<LearningFact>() on enrolment.Id equals fact.EnrolmentId
        where enrolment.CourseId == courseId && !db.Set<Enrolment>().Any(later =>
            later.StaffMemberId == enrolment.StaffMemberId && later.CourseId == courseId && later.Cycle > enrolment.Cycle)
        select new LearnerRow { Enrolment = enrolment, Fact = fact };
}

/// <summary>A learner of a course as a list shows them.</summary>
/// <param name="BestScore">Percent; null when no attempt has a result.</param>
/// <param name="IsPaused">Whether the person is on leave from the course: then nothing is overdue.</param>
public sealed record CourseLearner(StaffListing Person, LearningStatus Status, DateOnly? DueOn, bool IsOverdue, bool IsPaused, int? BestScore)
{
    internal CourseLearner(StaffListing person, LearnerRow row, DateOnly today)
        : this(person, row.Fact.Status, row.Enrolment.DueOn, row.IsOverdueOn(today), row.IsPausedOn(today), row.Fact.BestScore)
    {
    }
}
