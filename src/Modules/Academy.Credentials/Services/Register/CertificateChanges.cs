using Academy.Data;
using Academy.Data.Credentials;
using Academy.Domain.Catalogue;
using Academy.Domain.Credentials;
using Academy.Domain.Notices;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Credentials.Services.Register;

/// <summary>
/// Makes a new version of a certificate, with an audit entry and a notice to its holder, all or none. The number stays. Whoever comes
/// second with the same version before their eyes changes nothing.
/// </summary>
public sealed class CertificateChanges(AcademyDbFactory databases, AuditTrail audit, NoticeBoard notices, TimeProvider clock)
{
    /// <param name="organisationId">The certificate's.</param>
    /// <param name="actorId">Who does it.</param>
    /// <param name="seen">The certificate as whoever does it saw it.</param>
    /// <param name="change">What is done, and why.</param>
    /// <param name="cancellation">Ends it before it is committed.</param>
    /// <returns>False when somebody else made a version in between, or the deed cannot follow.</returns>
    public async Task<bool> TryAsync(Guid organisationId, Guid actorId, ShownCertificate seen, CertificateChange change, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var certificate = await Held(db, seen.Id).SingleAsync(cancellation);
        if (certificate.Version != seen.Version || CertificateRules.After(certificate.State, change.Deed) is not { } state)
            return false;

        (certificate.Version, certificate.State) = (certificate.Version + 1, state);
        (certificate.ReadingKey, certificate.SearchText) = (change.Printed.Name.SortKey, CertificateSearch.TextOf(change.Printed));
        certificate.ValidUntil = change.Printed.ValidUntil;
        db.Add(new CertificateVersion
        {
            OrganisationId = organisationId,
            CertificateId = certificate.Id,
            Version = certificate.Version,
            State = state,
            Printed = CatalogueJson.Write(change.Printed),
            At = clock.GetUtcNow().UtcDateTime,
            ActorId = actorId,
            Reason = change.Reason,
        });
        audit.Add(
            db, organisationId, ActionOf(state), actorId, (AuditTrail.StaffMember, certificate.StaffMemberId),
            new Dictionary<string, int> { ["number"] = certificate.Number, ["version"] = certificate.Version });
        await db.SaveChangesAsync(cancellation);
        await notices.AddAsync(
            db, [certificate.StaffMemberId], new CertificateChangedNotice(certificate.Id, change.Printed.Course, state, change.Reason),
            $"{NoticeKinds.CertificateChanged}:{certificate.Id}:{certificate.Version}", cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>The certificate as the register would print it now.</summary>
    /// <exception cref="InvalidOperationException">Its enrolment is not completed.</exception>
    public async Task<PrintedCertificate> AnewAsync(Guid organisationId, ShownCertificate seen, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var completed = await CompletedEnrolments.FindAsync(db, seen.EnrolmentId, cancellation);
        return seen.Printed.Anew(completed ?? throw new InvalidOperationException($"The enrolment {seen.EnrolmentId} is not completed."));
    }

    /// <summary>Until the end of the transaction; on SQLite it began as a writer, and is the lock.</summary>
    private static IQueryable<Certificate> Held(AcademyDb db, Guid id) => db.Provider == DatabaseProvider.PostgreSql
        ? db.Set<Certificate>().FromSql($"""select * from "Certificate" where "Id" = {id} for update""")
        : db.Set<Certificate>().Where(row => row.Id == id);

    private static string ActionOf(CertificateState state) => state switch
    {
        CertificateState.Corrected => "credentials.certificate-corrected",
        CertificateState.Replaced => "credentials.certificate-replaced",
        _ => "credentials.certificate-revoked",
    };
}

/// <param name="Printed">What the new version says.</param>
/// <param name="Reason">Shown to the holder, and to nobody outside the organisation.</param>
public sealed record CertificateChange(CertificateDeed Deed, PrintedCertificate Printed, string Reason);
