using Academy.Data;
using Academy.Domain.Credentials;

namespace Academy.Credentials.Services;

/// <summary>What a certificate says, from what the register has.</summary>
internal static class Printing
{
    public static PrintedCertificate Of(CompletedEnrolment completed, CertificateNumber number, DateOnly issuedOn) => new(
        number.Text(completed.Settings?.Sign ?? CertificateSettings.SignOf(completed.Organisation)),
        completed.Name.Family,
        completed.Name.Given,
        completed.Name.FamilyReading,
        completed.Name.GivenReading,
        completed.Organisation,
        completed.Office,
        completed.Course,
        completed.Accent,
        completed.Track,
        completed.Release,
        completed.Lessons,
        completed.Minutes,
        completed.CompletedOn,
        issuedOn,
        completed.Settings?.Signer,
        completed.ValidUntil);

    /// <summary>The same certificate as the register would have it now: number, day of issue and signer stay.</summary>
    public static PrintedCertificate Anew(this PrintedCertificate printed, CompletedEnrolment completed) => printed.Naming(completed.Name) with
    {
        Organisation = completed.Organisation,
        Office = completed.Office,
        Course = completed.Course,
        Accent = completed.Accent,
        Track = completed.Track,
        Release = completed.Release,
        Lessons = completed.Lessons,
        Minutes = completed.Minutes,
        CompletedOn = completed.CompletedOn,
        ValidUntil = completed.ValidUntil,
    };
}
