using Academy.Credentials.Services.Register;
using Academy.Data;
using Academy.Data.Credentials;
using Academy.Domain.Credentials;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Credentials.Services.Bundles;

/// <summary>What the reader asked for of the offices whose certificates they manage.</summary>
public sealed class Bundles(AcademyDb db, RegisterAccess access, IStaffDirectory staff, WorkBoard board, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    /// <summary>What the list shows; older ones are gone after a week.</summary>
    private const int Most = 20;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<CertificateBundle>> MineAsync(CancellationToken cancellation) =>
        await Mine.OrderByDescending(row => row.Id).Take(Most).ToListAsync(cancellation);

    /// <summary>One of the reader's own that is made, of an office that the reader still manages; null when there is none.</summary>
    public async Task<CertificateBundle?> FindAsync(Guid id, CancellationToken cancellation) =>
        await Mine.SingleOrDefaultAsync(row => row.Id == id && row.State == BundleState.Ready, cancellation) is { } bundle
        && (await access.OfficesAsync(cancellation)).Any(office => office.Id == bundle.DepartmentId) ? bundle : null;

    /// <summary>Whether something in its file was revoked, corrected or replaced since.</summary>
    public async Task<bool> IsStaleAsync(CertificateBundle bundle, CancellationToken cancellation)
    {
        var packed = BundledCertificate.Read(bundle.Certificates);
        var ids = packed.Select(certificate => certificate.Id).ToList();
        var current = await db.Set<Certificate>().Where(row => ids.Contains(row.Id)).Select(row => new BundledCertificate(row.Id, row.Version)).ToListAsync(cancellation);
        return !current.ToHashSet().SetEquals(packed);
    }

    /// <summary>Notes in the audit trail that the reader took the file.</summary>
    public Task NoteTakenAsync(CertificateBundle bundle, CancellationToken cancellation)
    {
        audit.Add(db, session.OrganisationId, "credentials.bundle-taken", session.StaffMemberId, ("Department", bundle.DepartmentId), new Dictionary<string, int> { ["certificates"] = bundle.Total });
        return db.SaveChangesAsync(cancellation);
    }

    /// <summary>Asks for all certificates that hold today of those who are in an office or below it today.</summary>
    /// <returns>How many there are; nothing is asked for when there are none. Null when it is no office of the reader's.</returns>
    public async Task<int?> RequestAsync(Guid officeId, CancellationToken cancellation)
    {
        if ((await access.OfficesAsync(cancellation)).FirstOrDefault(office => office.Id == officeId) is not { } office)
            return null;
        var today = TokyoTime.Today(clock);
        var people = await staff.StaffOfOfficeAsync(session.OrganisationId, officeId, today, cancellation);
        var certificates = await db.Set<Certificate>().Where(row => people.Contains(row.StaffMemberId) && row.State != CertificateState.Revoked && (row.ValidUntil == null || row.ValidUntil >= today))
            .OrderBy(row => row.ReadingKey).ThenBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellation);
        if (certificates.Count == 0)
            return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var bundle = new CertificateBundle
        {
            OrganisationId = session.OrganisationId,
            RequestedBy = session.StaffMemberId,
            DepartmentId = office.Id,
            OfficeName = office.Name,
            Certificates = BundledCertificate.Write(certificates.Select(id => new BundledCertificate(id, null))),
            Total = certificates.Count,
            Done = 0,
            State = BundleState.Preparing,
            RequestedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(bundle);
        audit.Add(db, session.OrganisationId, "credentials.bundle-requested", session.StaffMemberId, ("Department", officeId), new Dictionary<string, int> { ["certificates"] = certificates.Count });
        await db.SaveChangesAsync(cancellation);
        await board.AddAsync(db, PrepareBundle.Part(bundle.Id, 0), cancellation);
        await transaction.CommitAsync(cancellation);
        return certificates.Count;
    }

    private IQueryable<CertificateBundle> Mine => db.Set<CertificateBundle>().AsNoTracking().Where(row => row.RequestedBy == session.StaffMemberId);
}
