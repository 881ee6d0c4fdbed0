using Academy.Data;
using Academy.Data.Notifications;
using Academy.Modularity.Sessions;
using Academy.Theme.Shell;
using Microsoft.EntityFrameworkCore;

namespace Academy.Notifications.Services;

/// <summary>The notices of whoever is signed in. Those of others are as if they were not there.</summary>
public sealed class Inbox(AcademyDb db, ICurrentSession session, IShellUser reader, TimeProvider clock)
{
    private IQueryable<Notice> Mine => db.Set<Notice>().Where(notice => notice.StaffMemberId == session.StaffMemberId);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="before">Notices older than this one; null: from the newest.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="cancellation">Ends the query.</param>
    public async Task<IReadOnlyList<Notice>> PageAsync(Guid? before, int count, CancellationToken cancellation) =>
        await (before is { } id ? Mine.Where(notice => notice.Id < id) : Mine)
            .AsNoTracking().OrderByDescending(notice => notice.Id).Take(count).ToListAsync(cancellation);

    public Task<Notice?> FindAsync(Guid id, CancellationToken cancellation) =>
        Mine.AsNoTracking().SingleOrDefaultAsync(notice => notice.Id == id, cancellation);

    /// <summary>Says when the notice was first opened; a second time changes nothing.</summary>
    public Task ReadAsync(Guid id, CancellationToken cancellation) => ReadAsync(Mine.Where(notice => notice.Id == id), cancellation);

    public Task ReadAllAsync(CancellationToken cancellation) => ReadAsync(Mine, cancellation);

    private async Task ReadAsync(IQueryable<Notice> notices, CancellationToken cancellation)
    {
        await notices.Where(notice => notice.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.ReadAt, Now), cancellation);
        reader.NoticesWereRead();
    }
}
