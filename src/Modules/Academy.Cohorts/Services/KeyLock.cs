using Academy.Data;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services;

/// <summary>
/// Whoever works on the same waits, and reads then what was left: what was read before another one's change must not be written after it. On SQLite the
/// transaction itself is the lock: it began as a writer.
/// </summary>
internal static class KeyLock
{
    /// <param name="db">With a transaction begun, until whose end it is held.</param>
    /// <param name="key">What is worked on.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static Task HoldAsync(AcademyDb db, string key, CancellationToken cancellation) => db.Provider == DatabaseProvider.PostgreSql
        ? db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({key}, 0))", cancellation)
        : Task.CompletedTask;

    /// <summary>Gives and takes places of a term: one free place goes to one person.</summary>
    public static Task HoldPlacesAsync(AcademyDb db, Guid termId, CancellationToken cancellation) => HoldAsync(db, $"places:{termId:N}", cancellation);

    /// <summary>Writes down who was in a session: nobody is recorded twice for one arrival, and no change is passed over.</summary>
    public static Task HoldAttendanceAsync(AcademyDb db, Guid sessionId, CancellationToken cancellation) => HoldAsync(db, $"attendance:{sessionId:N}", cancellation);
}
