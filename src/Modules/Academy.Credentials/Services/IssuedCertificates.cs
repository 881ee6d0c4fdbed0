using Academy.Data;
using Academy.Data.Credentials;
using Academy.Domain.Credentials;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Credentials.Services;

/// <summary>Answers other areas.</summary>
internal sealed class IssuedCertificates(AcademyDbFactory databases) : ICertificates
{
    public async Task<IReadOnlyDictionary<Guid, Guid>> OfAsync(Guid organisationId, Guid staffMemberId, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        return await db.Set<Certificate>().Where(row => row.StaffMemberId == staffMemberId).ToDictionaryAsync(row => row.EnrolmentId, row => row.Id, cancellation);
    }
}
