using Academy.Data;
using Academy.Data.Learning;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Log;

/// <summary>Holds enrolments until the end of the transaction. On SQLite the transaction itself is the lock: it began as a writer.</summary>
internal static class EnrolmentLock
{
    /// <returns>Those that the organisation has, in the order of their ids: so two that take several never wait for each other.</returns>
    public static Task<List<Enrolment>> LockEnrolmentsAsync(this AcademyDb db, IReadOnlyCollection<Guid> enrolmentIds, CancellationToken cancellation) =>
        (db.Provider == DatabaseProvider.PostgreSql
            ? db.Set<Enrolment>().FromSql($"""
                select * from "Enrolment" where "OrganisationId" = {db.Scope.OrganisationId} and "Id" = any ({enrolmentIds.ToArray()}) order by "Id" for update
                """)
            : db.Set<Enrolment>().Where(row => enrolmentIds.Contains(row.Id)))
        .ToListAsync(cancellation);
}
