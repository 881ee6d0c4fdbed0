using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services;

/// <summary>Enrols people by their own click.</summary>
internal sealed class Enrolments(AcademyDbFactory databases, ICourseDirectory courses, TimeProvider clock) : IEnrolments
{
    public async Task<EnrolOutcome> EnrolAsync(Guid organisationId, Guid staffMemberId, string slug, CancellationToken cancellation)
    {
        if (await courses.FindAsync(organisationId, slug, cancellation) is not { } course)
            return EnrolOutcome.NotOffered;
        await using var db = databases.Create(DataScope.Of(organisationId));
        if (await IsEnrolledAsync(db, staffMemberId, course.CourseId, cancellation))
            return EnrolOutcome.Unchanged;
        if (!course.IsOpenOn(TokyoTime.Today(clock)))
            return EnrolOutcome.Closed;
        if (!await HasCompletedAsync(db, staffMemberId, course.Requires, cancellation))
            return EnrolOutcome.PrerequisiteMissing;

        try
        {
            await AddAsync(db, organisationId, staffMemberId, course, cancellation);
            return EnrolOutcome.Enrolled;
        }
        catch (DbUpdateException)
        {
            // Two clicks at once: the unique key let one of them in.
            db.ChangeTracker.Clear();
            if (await IsEnrolledAsync(db, staffMemberId, course.CourseId, cancellation))
                return EnrolOutcome.Unchanged;
            throw;
        }
    }

    private async Task AddAsync(AcademyDb db, Guid organisationId, Guid staffMemberId, OfferedCourse course, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var releaseId = await PublicationLock.HoldToEnrolAsync(db, course.OfferingId, course.CourseId, cancellation);
        NewEnrolment.Add(db, organisationId, staffMemberId, course, releaseId, EnrolmentSource.Self, due: null, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static Task<bool> IsEnrolledAsync(AcademyDb db, Guid staffMemberId, Guid courseId, CancellationToken cancellation) =>
        db.Set<Enrolment>().AnyAsync(row => row.StaffMemberId == staffMemberId && row.CourseId == courseId, cancellation);

    private static async Task<bool> HasCompletedAsync(AcademyDb db, Guid staffMemberId, IReadOnlyList<Guid> courses, CancellationToken cancellation) =>
        courses.Count == 0 || await db.Set<LearningFact>()
            .Where(fact => fact.StaffMemberId == staffMemberId && fact.Status == LearningStatus.Completed && courses.Contains(fact.CourseId))
            .Select(fact => fact.CourseId).Distinct().CountAsync(cancellation) == courses.Count;
}
