using Academy.Data;
using Academy.Data.Credentials;
using Academy.Domain.Credentials;
using Academy.Domain.Lists;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Credentials.Services.Register;

/// <summary>The certificates that the reader may manage.</summary>
public sealed class CertificateRegister(AcademyDb db, RegisterAccess access, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    private const int PageSize = 50;

    /// <summary>A page of them; as many queries whatever there is.</summary>
    public async Task<ListPage<ShownCertificate>> PageAsync(RegisterSearch search, CancellationToken cancellation)
    {
        var found = Narrowed(db.Set<Certificate>().AsNoTracking(), search.Filter);
        if (await access.StaffAsync(cancellation) is { } staff)
            found = found.Where(row => staff.Contains(row.StaffMemberId));
        if (CertificateSearch.WordsOf(search.Words) is { } words)
            found = found.Where(row => row.SearchText.Contains(words));
        var total = await found.CountAsync(cancellation);
        var cut = PageCut.Of(total, search.Page, PageSize);
        var ordered = search.IsNewestFirst ? found.OrderByDescending(row => row.Id) : found.OrderBy(row => row.ReadingKey).ThenBy(row => row.Id);
        var rows = await ordered.Skip(cut.Skip).Take(cut.Size).WithVersion(db).ToListAsync(cancellation);
        return cut.Page<ShownCertificate>([.. rows.Select(ShownCertificate.Of)]);
    }

    /// <summary>One that has expired is found under what made its newest version as well.</summary>
    private IQueryable<Certificate> Narrowed(IQueryable<Certificate> rows, RegisterFilter? filter)
    {
        var today = TokyoTime.Today(clock);
        return filter switch
        {
            RegisterFilter.Issued => rows.Where(row => row.State == CertificateState.Issued),
            RegisterFilter.Corrected => rows.Where(row => row.State == CertificateState.Corrected),
            RegisterFilter.Replaced => rows.Where(row => row.State == CertificateState.Replaced),
            RegisterFilter.Expired => rows.Where(row => row.State != CertificateState.Revoked && row.ValidUntil < today),
            RegisterFilter.Revoked => rows.Where(row => row.State == CertificateState.Revoked),
            _ => rows,
        };
    }

    /// <summary>With its holder; null when there is none, or none that the reader may manage.</summary>
    public async Task<(ShownCertificate Certificate, StaffListing Holder)?> FindAsync(Guid id, CancellationToken cancellation) =>
        await db.Set<Certificate>().AsNoTracking().Where(row => row.Id == id).WithVersion(db).SingleOrDefaultAsync(cancellation) is { } row
        && await access.FindAsync(row.Certificate.StaffMemberId, cancellation) is { } holder
            ? (ShownCertificate.Of(row), holder)
            : null;

    /// <summary>What became of a certificate, newest first.</summary>
    public async Task<IReadOnlyList<PastVersion>> HistoryAsync(Guid id, CancellationToken cancellation) =>
        await db.Set<CertificateVersion>().Where(row => row.CertificateId == id).OrderByDescending(row => row.Version)
            .Select(row => new PastVersion(row.Version, row.State, row.At, row.ActorId, row.Reason)).ToListAsync(cancellation);

    /// <summary>Notes in the audit trail that the reader looked at the list.</summary>
    public Task NoteListAsync(CancellationToken cancellation)
    {
        audit.Add(db, session.OrganisationId, "credentials.register-viewed", session.StaffMemberId);
        return db.SaveChangesAsync(cancellation);
    }

    /// <summary>Notes in the audit trail that the reader looked at the certificate of another.</summary>
    public Task NoteViewAsync(Guid holderId, CancellationToken cancellation)
    {
        audit.Add(db, session.OrganisationId, "credentials.certificate-viewed", session.StaffMemberId, (AuditTrail.StaffMember, holderId));
        return db.SaveChangesAsync(cancellation);
    }
}

/// <summary>Which certificates a list shows.</summary>
/// <param name="Words">Part of a name, a reading or a number; null: all.</param>
/// <param name="Filter">Only those that stand so; null: all.</param>
/// <param name="IsNewestFirst">By the day of issue; else by reading.</param>
/// <param name="Page">From 1; what is beyond the last is the last.</param>
public sealed record RegisterSearch(string? Words, RegisterFilter? Filter, bool IsNewestFirst, string? Page);

/// <summary>Which certificates are listed.</summary>
public enum RegisterFilter
{
    /// <summary>Never changed.</summary>
    Issued,
    Corrected,
    Replaced,

    /// <summary>Its last day is past, and nobody revoked it.</summary>
    Expired,
    Revoked,
}

/// <param name="At">UTC.</param>
/// <param name="ActorId">Null for the issue.</param>
public sealed record PastVersion(int Version, CertificateState State, DateTime At, Guid? ActorId, string? Reason);
