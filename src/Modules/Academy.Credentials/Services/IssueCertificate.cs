using System.Text.Json;
using Academy.Data;
using Academy.Data.Credentials;
using Academy.Domain.Catalogue;
using Academy.Domain.Credentials;
using Academy.Domain.Notices;
using Academy.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Academy.Credentials.Services;

/// <summary>
/// Issues the certificate of a completion, once. Whoever gives out a number of the series holds the series until the end of the
/// transaction, and looks only then whether the certificate is there: two workers with the same work leave one certificate and no gap.
/// </summary>
internal sealed class IssueCertificate(NoticeBoard notices, TimeProvider clock) : IWorkHandler
{
    public const string Name = "credentials.certificate";

    public string Kind => Name;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var enrolmentId = JsonSerializer.Deserialize<AskedCertificate>(item.Payload)!.EnrolmentId;
        var completed = await CompletedEnrolments.FindAsync(db, enrolmentId, cancellation)
            ?? throw new WorkRefusedException($"The enrolment {enrolmentId} is not completed.");
        var year = FiscalYear.Of(completed.CompletedOn);
        var series = await db.HoldSeriesAsync(CertificateNumber.SeriesOf(year), cancellation);
        if (await db.Set<Certificate>().AnyAsync(row => row.EnrolmentId == enrolmentId, cancellation))
            return;

        var now = clock.GetUtcNow();
        var printed = Printing.Of(completed, new CertificateNumber(year, ++series.Last), TokyoTime.Today(clock));
        var certificate = new Certificate
        {
            Id = Guid.CreateVersion7(now),
            OrganisationId = series.OrganisationId,
            EnrolmentId = enrolmentId,
            StaffMemberId = completed.StaffMemberId,
            Series = series.Series,
            Number = series.Last,
            VerificationId = VerificationId.New(),
            Version = 1,
            State = CertificateState.Issued,
            ValidUntil = printed.ValidUntil,
            ReadingKey = printed.Name.SortKey,
            SearchText = CertificateSearch.TextOf(printed),
        };
        db.AddRange(certificate, new CertificateVersion
        {
            OrganisationId = series.OrganisationId,
            CertificateId = certificate.Id,
            Version = 1,
            State = CertificateState.Issued,
            Printed = CatalogueJson.Write(printed),
            At = now.UtcDateTime,
        });
        await db.SaveChangesAsync(cancellation);
        await notices.AddAsync(
            db,
            [completed.StaffMemberId],
            new CertificateIssuedNotice(certificate.Id, completed.Course, printed.Number),
            $"{NoticeKinds.CertificateIssued}:{enrolmentId}",
            cancellation);
    }
}
