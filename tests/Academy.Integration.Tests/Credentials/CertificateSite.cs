using Academy.Data.Auditing;
using Academy.Data.Credentials;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Credentials;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Domain.Notices;
using Academy.Domain.Time;
using Academy.Integration.Tests.Learning;
using Academy.Learning.Services.Log;
using Academy.Data;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Credentials;

/// <summary>Completions and the certificates that follow from them.</summary>
internal static class CertificateSite
{
    public const string Learner = "learner@chuo.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Somebody completes a new course; nothing is worked off yet.</summary>
    public static async Task<Enrolment> CompleteAsync(this TestSite site, string mail = Learner, string slug = "first", string day = "2026-11-24", int? validMonths = null)
    {
        var enrolment = await (await LearnerRows.OfAsync(site, mail)).EnrolAsync(slug, validMonths: validMonths);
        await site.CompleteAsync(enrolment, day);
        return enrolment;
    }

    /// <summary>All that the course asks is done as the day begins in Tokyo.</summary>
    public static Task CompleteAsync(this TestSite site, Enrolment enrolment, string day = "2026-11-24") =>
        site.CompleteAsync(enrolment, TokyoTime.StartOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The completion was reached elsewhere.</summary>
    public static Task RecogniseAsync(this TestSite site, Enrolment enrolment, string day = "2026-11-24")
    {
        var now = site.Clock.GetUtcNow().UtcDateTime;
        var recognised = new CompletionRecognised(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), "他団体の研修");
        return site.Services.GetRequiredService<ProgressLog>().AppendAsync(
            enrolment.OrganisationId, enrolment.Id, [new LearningEvent(Guid.CreateVersion7(), null, now, now, Guid.CreateVersion7(), recognised).ToStored()], Stop);
    }

    /// <summary>Somebody completes a new course and gets the certificate.</summary>
    public static async Task<Certificate> IssueAsync(this TestSite site, string mail = Learner, string slug = "first", string day = "2026-11-24", int? validMonths = null)
    {
        var enrolment = await site.CompleteAsync(mail, slug, day, validMonths);
        await site.WorkOffAsync();
        return (await site.CertificatesAsync()).Single(row => row.EnrolmentId == enrolment.Id);
    }

    public static async Task<IReadOnlyList<Certificate>> CertificatesAsync(this TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<Certificate>().AsNoTracking().OrderBy(row => row.Series).ThenBy(row => row.Number).ToListAsync(Stop);
    }

    /// <summary>All versions of a certificate, the first one first.</summary>
    public static async Task<IReadOnlyList<CertificateVersion>> VersionsAsync(this TestSite site, Certificate certificate)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<CertificateVersion>().AsNoTracking().Where(row => row.CertificateId == certificate.Id).OrderBy(row => row.Version).ToListAsync(Stop);
    }

    public static PrintedCertificate Read(this CertificateVersion version) => CatalogueJson.Read<PrintedCertificate>(version.Printed);

    /// <summary>Gives somebody another name in the register.</summary>
    public static async Task RenameAsync(this TestSite site, string mail, string family, string given)
    {
        await using var db = site.Db(DataScope.System("test"));
        await db.Set<StaffMember>().Where(row => row.Mail == mail)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.FamilyName, family).SetProperty(row => row.GivenName, given), Stop);
    }

    /// <summary>A change is in the audit trail, and its learner was told it with the reason.</summary>
    public static async Task AssertToldAsync(this TestSite site, string action, CertificateState state, string reason)
    {
        await using var db = site.Db(DataScope.System("test"));
        var entry = await db.Set<AuditEntry>().SingleAsync(entry => entry.Action == action, Stop);
        Assert.Equal(await site.StaffIdAsync(Learner), entry.SubjectId);
        Assert.DoesNotContain("青", entry.Details, StringComparison.Ordinal);
        var told = await db.Set<Notice>().Where(row => row.Kind == NoticeKinds.CertificateChanged).ToListAsync(Stop);
        Assert.Contains((state, reason), told.Select(row => (CertificateChangedNotice)NoticeJson.Read(row.Kind, row.Payload)).Select(notice => (notice.State, notice.Reason)));
    }

    /// <summary>Everybody has completed everything today: facts and work as completions leave them, without the events.</summary>
    public static async Task CompleteAllAsync(this TestSite site)
    {
        await using var all = site.Db(DataScope.System("test"));
        await all.Set<LearningFact>().ExecuteUpdateAsync(
            set => set.SetProperty(fact => fact.Status, LearningStatus.Completed).SetProperty(fact => fact.CompletedOn, new DateOnly(2026, 11, 24)), Stop);
        var enrolments = await all.Set<Enrolment>().Select(row => new { row.OrganisationId, row.Id }).ToListAsync(Stop);
        await using var db = site.Db(DataScope.Of(enrolments[0].OrganisationId));
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await site.Services.GetRequiredService<ICompletionFollower>().FollowAsync(db, [.. enrolments.Select(row => row.Id)], Stop);
        await transaction.CommitAsync(Stop);
    }
}
