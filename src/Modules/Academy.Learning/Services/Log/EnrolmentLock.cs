using Academy.Data;
using Academy.Data.Learning;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Log;

/// <summary>Holds an enrolment until the end of the transaction. On SQLite the transaction itself is the lock: it began as a writer.</summary>
internal static class EnrolmentLock
{
    public static Task<Enrolment?> LockEnrolmentAsync(this AcademyDb db, Guid enrolmentId, CancellationToken cancellation) =>
        (db.Provider == DatabaseProvider.PostgreSql
            ? db.Set<Enrolment>().FromSql($"""select * from "Enrolment" where "OrganisationId" = {db.Scope.OrganisationId} and "Id" = {enrolmentId} for update""")
            : db.Set<Enrolment>().Where(row => row.Id == enrolmentId))
        .SingleOrDefaultAsync(cancellation);
}
