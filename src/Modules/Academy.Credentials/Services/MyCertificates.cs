using Academy.Data;
using Academy.Data.Credentials;
using Academy.Domain.Lists;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Credentials.Services;

/// <summary>The certificates of whoever is signed in. Those of others are as if they were not there.</summary>
public sealed class MyCertificates(AcademyDb db, ICurrentSession session)
{
    private const int PageSize = 20;

    private IQueryable<Certificate> Mine => db.Set<Certificate>().AsNoTracking().Where(row => row.StaffMemberId == session.StaffMemberId);

    /// <summary>A page of them, newest first.</summary>
    public async Task<ListPage<ShownCertificate>> PageAsync(string? page, CancellationToken cancellation)
    {
        var cut = PageCut.Of(await Mine.CountAsync(cancellation), page, PageSize);
        var rows = await Mine.OrderByDescending(row => row.Id).Skip(cut.Skip).Take(cut.Size).WithVersion(db).ToListAsync(cancellation);
        return cut.Page<ShownCertificate>([.. rows.Select(ShownCertificate.Of)]);
    }

    /// <summary>Null when there is none, or it is somebody else's.</summary>
    public async Task<ShownCertificate?> FindAsync(Guid id, CancellationToken cancellation) =>
        await Mine.Where(row => row.Id == id).WithVersion(db).SingleOrDefaultAsync(cancellation) is { } row ? ShownCertificate.Of(row) : null;
}
