using Academy.Data.Catalogue;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Data;

/// <summary>
/// Keeps a publication apart from enrolments in the same course until the end of the transaction. Whoever enrols either is seen by those
/// who follow the publication, or gets the new release: nobody is left behind in between. On SQLite the transaction itself is the lock:
/// it began as a writer.
/// </summary>
public static class PublicationLock
{
    /// <summary>Before a release becomes current: waits for all who are enrolling.</summary>
    public static Task HoldToPublishAsync(AcademyDb db, Guid courseId, CancellationToken cancellation) => db.Provider == DatabaseProvider.PostgreSql
        ? db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Key(courseId)})", cancellation)
        : Task.CompletedTask;

    /// <summary>Before somebody is enrolled: waits for a publication that is under way, and not for others who enrol.</summary>
    /// <returns>The release that the offering has from now until the end of the transaction.</returns>
    /// <exception cref="InvalidOperationException">No transaction is begun, or the organisation has no such offering.</exception>
    public static async Task<Guid> HoldToEnrolAsync(AcademyDb db, Guid offeringId, Guid courseId, CancellationToken cancellation)
    {
        AssertBegun(db);
        if (db.Provider == DatabaseProvider.PostgreSql)
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared({Key(courseId)})", cancellation);
        return await ReleaseAsync(db, offeringId, cancellation);
    }

    /// <summary>
    /// Before many are enrolled at a stroke: waits for others who enrol as well. Two who enrol the same people, each in an order of its own,
    /// would each hold what the other one waits for.
    /// </summary>
    /// <inheritdoc cref="HoldToEnrolAsync"/>
    public static async Task<Guid> HoldToEnrolManyAsync(AcademyDb db, Guid offeringId, Guid courseId, CancellationToken cancellation)
    {
        AssertBegun(db);
        await HoldToPublishAsync(db, courseId, cancellation);
        return await ReleaseAsync(db, offeringId, cancellation);
    }

    private static void AssertBegun(AcademyDb db)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A release stays current only as long as the transaction of the enrolment.");
    }

    private static async Task<Guid> ReleaseAsync(AcademyDb db, Guid offeringId, CancellationToken cancellation) =>
        // A statement of its own: it sees what was committed while the one before waited.
        await (
            from offering in db.Set<Offering>()
            join course in db.Set<Course>() on offering.CourseId equals course.Id
            where offering.Id == offeringId
            select offering.PinnedReleaseId ?? course.CurrentReleaseId).SingleAsync(cancellation)
            ?? throw new InvalidOperationException($"The offering {offeringId} has no release.");

    /// <summary>Ids of courses are made of a hash, so that their first half tells them apart; courses that it did not would only wait for each other.</summary>
    private static long Key(Guid courseId) => BitConverter.ToInt64(courseId.ToByteArray());
}
