using System.Text.Json.Serialization;
using Academy.Domain.Catalogue;
using Academy.Domain.Names;

namespace Academy.Domain.Credentials;

/// <summary>All that a version of a certificate says; <c>CertificateVersion.Printed</c>. It is shown from here alone, whatever the register says later.</summary>
/// <param name="Number">As printed.</param>
/// <param name="Office">The main office of the day of the completion, with those above it; null when there was none.</param>
/// <param name="Accent">The track's colours.</param>
/// <param name="Release">The number of the release that was completed.</param>
/// <param name="Lessons">How many the release has.</param>
/// <param name="Minutes">How long they take.</param>
/// <param name="CompletedOn">In Tokyo.</param>
/// <param name="IssuedOn">In Tokyo.</param>
/// <param name="Signer">Null: the organisation's name stands alone.</param>
/// <param name="ValidUntil">The last day on which it is valid, in Tokyo; null: without end.</param>
public sealed record PrintedCertificate(
    string Number,
    string FamilyName,
    string GivenName,
    string FamilyReading,
    string GivenReading,
    string Organisation,
    string? Office,
    LocalText Course,
    string Accent,
    LocalText Track,
    int Release,
    int Lessons,
    int Minutes,
    DateOnly CompletedOn,
    DateOnly IssuedOn,
    Signer? Signer,
    DateOnly? ValidUntil)
{
    [JsonIgnore]
    public PersonName Name => new(FamilyName, GivenName, FamilyReading, GivenReading);

    /// <summary>The same with another name.</summary>
    public PrintedCertificate Naming(PersonName name) => this with
    {
        FamilyName = name.Family,
        GivenName = name.Given,
        FamilyReading = name.FamilyReading,
        GivenReading = name.GivenReading,
    };
}
