using Academy.Data;
using Academy.Data.Credentials;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Credentials.Services;

/// <summary>The certificates of whoever is signed in. Those of others are as if they were not there.</summary>
public sealed class MyCertificates(AcademyDb db, ICurrentSession session)
{
    private const int PageSize = 20;

    private IQueryable<Certificate> Mine => db.Set<Certificate>().AsNoTracking().Where(row => row.StaffMemberId == session.StaffMemberId);

    /// <summary>A page of them, newest first.</summary>
    public async Task<ListPage<ShownCertificate>> PageAsync(int page, CancellationToken cancellation)
    {
        var total = await Mine.CountAsync(cancellation);
        var number = ListPage.Nearest(page, PageSize, total);
        var rows = await Mine.OrderByDescending(row => row.Id).Skip((number - 1) * PageSize).Take(PageSize).WithVersion(db).ToListAsync(cancellation);
        return new([.. rows.Select(ShownCertificate.Of)], number, ListPage.Pages(PageSize, total), total);
    }

    /// <summary>Null when there is none, or it is somebody else's.</summary>
    public async Task<ShownCertificate?> FindAsync(Guid id, CancellationToken cancellation) =>
        await Mine.Where(row => row.Id == id).WithVersion(db).SingleOrDefaultAsync(cancellation) is { } row ? ShownCertificate.Of(row) : null;
}
