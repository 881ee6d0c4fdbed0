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
    /// <summary>Stands for the prerequisites of all courses; no row has this id.</summary>
    private static readonly Guid Prerequisites = new("0193f1d2-5c7b-7a4e-9c31-6b1f0d7a2e58");

    /// <summary>Before a release becomes current: waits for all who are enrolling.</summary>
    public static Task HoldToPublishAsync(AcademyDb db, Guid courseId, CancellationToken cancellation) => db.Provider == DatabaseProvider.PostgreSql
        ? db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Key(courseId)})", cancellation)
        : Task.CompletedTask;

    /// <summary>
    /// Before the prerequisites of a course are held against those of all others: waits for whoever does the same. Two imports at a time
    /// would each close one half of a circle that neither sees.
    /// </summary>
    public static Task HoldPrerequisitesAsync(AcademyDb db, CancellationToken cancellation) => db.Provider == DatabaseProvider.PostgreSql
        ? db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Key(Prerequisites)})", cancellation)
        : Task.CompletedTask;

    /// <summary>Before somebody is enrolled: waits for a publication that is under way, and not for others who enrol.</summary>
    /// <returns>The release that the offering has from now until the end of the transaction.</returns>
    /// <exception cref="InvalidOperationException">No transaction is begun, or the organisation has no such offering.</exception>
    public static async Task<Guid> HoldToEnrolAsync(AcademyDb db, Guid offeringId, Guid courseId, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A release stays current only as long as the transaction of the enrolment.");
        if (db.Provider == DatabaseProvider.PostgreSql)
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared({Key(courseId)})", cancellation);
        // A statement of its own: it sees what was committed while the one before waited.
        return await (
            from offering in db.Set<Offering>()
            join course in db.Set<Course>() on offering.CourseId equals course.Id
            where offering.Id == offeringId
            select offering.PinnedReleaseId ?? course.CurrentReleaseId).SingleAsync(cancellation)
            ?? throw new InvalidOperationException($"The offering {offeringId} has no release.");
    }

    /// <summary>
    /// Before many of an organisation are enrolled at a stroke: waits for others who do the same there. Two who enrol the same people, each
    /// in an order of its own, would each hold what the other one waits for.
    /// </summary>
    /// <inheritdoc cref="HoldToEnrolAsync"/>
    public static async Task<Guid> HoldToEnrolManyAsync(AcademyDb db, Guid offeringId, Guid courseId, CancellationToken cancellation)
    {
        if (db.Provider == DatabaseProvider.PostgreSql)
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Key(offeringId)})", cancellation);
        return await HoldToEnrolAsync(db, offeringId, courseId, cancellation);
    }

    /// <summary>Of both halves of an id. Two ids that share a key would only wait for each other.</summary>
    private static long Key(Guid id)
    {
        var bytes = id.ToByteArray();
        return BitConverter.ToInt64(bytes, 0) ^ BitConverter.ToInt64(bytes, 8);
    }
}
