using Academy.Data;
using Academy.Data.Credentials;
using Academy.Domain.Credentials;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Credentials.Services.Verification;

/// <summary>Answers anybody who has the address of a certificate. One query, found or not, so that the time tells nothing.</summary>
public sealed class Verifications(AcademyDbFactory databases)
{
    /// <param name="typed">From the address, perhaps typed from paper.</param>
    /// <param name="cancellation">Ends the query.</param>
    /// <returns>Null when no certificate was ever given this address.</returns>
    public async Task<ShownCertificate?> FindAsync(string typed, CancellationToken cancellation)
    {
        var id = VerificationId.Read(typed);
        await using var db = databases.Create(DataScope.System("verify: a certificate by its public address"));
        var row = await db.Set<Certificate>().AsNoTracking().Where(row => row.VerificationId == id).WithVersion(db).SingleOrDefaultAsync(cancellation);
        return row is null ? null : ShownCertificate.Of(row);
    }
}
