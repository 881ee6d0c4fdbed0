using Academy.Data;
using Academy.Data.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Academy.Credentials.Services;

/// <summary>Holds an organisation's series until the end of the transaction.</summary>
internal static class HeldSeries
{
    /// <summary>Waits for whoever holds it. One that there is not yet begins with 0.</summary>
    /// <param name="db">In the scope of an organisation, with its transaction begun: on SQLite it began as a writer, and is the lock.</param>
    public static async Task<CertificateSeries> HoldSeriesAsync(this AcademyDb db, string series, CancellationToken cancellation)
    {
        var organisation = db.Scope.OrganisationId ?? throw new InvalidOperationException("A series is an organisation's.");
        // To change nothing is to hold the row.
        await db.Database.ExecuteSqlAsync($"""
            insert into "CertificateSeries" ("OrganisationId", "Series", "Last") values ({organisation}, {series}, 0)
            on conflict ("OrganisationId", "Series") do update set "Last" = "CertificateSeries"."Last"
            """, cancellation);
        // A statement of its own: it sees what was committed while the one before waited.
        return await db.Set<CertificateSeries>().SingleAsync(row => row.Series == series, cancellation);
    }
}
