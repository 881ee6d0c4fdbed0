using Academy.Data.Credentials;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Credentials;

namespace Academy.Integration.Tests.Credentials;

/// <summary>A certificate that was issued long ago.</summary>
internal static class SampleCertificate
{
    /// <returns>Its rows.</returns>
    public static IEnumerable<object> Of(Enrolment enrolment, int number)
    {
        var printed = new PrintedCertificate(
            $"試験 第1-{number:D4}号", "試験", $"{number}", "しけん", "", "中央区", null, new("コース", null), "bpr", new("業務改革", null), 1, 3, 20,
            new(2019, 5, 1), new(2019, 5, 1), null, null);
        var certificate = new Certificate
        {
            OrganisationId = enrolment.OrganisationId,
            EnrolmentId = enrolment.Id,
            StaffMemberId = enrolment.StaffMemberId,
            Series = "2019",
            Number = number,
            VerificationId = VerificationId.New(),
            Version = 2,
            State = CertificateState.Replaced,
            ReadingKey = printed.Name.SortKey,
            SearchText = CertificateSearch.TextOf(printed),
        };
        yield return certificate;
        foreach (var (version, state) in new[] { (1, CertificateState.Issued), (2, CertificateState.Replaced) })
            yield return new CertificateVersion
            {
                OrganisationId = enrolment.OrganisationId,
                CertificateId = certificate.Id,
                Version = version,
                State = state,
                Printed = CatalogueJson.Write(printed),
                At = DateTime.UnixEpoch,
            };
    }
}
