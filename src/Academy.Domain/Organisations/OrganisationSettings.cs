using Academy.Domain.Catalogue;
using Academy.Domain.Credentials;

namespace Academy.Domain.Organisations;

/// <summary>What an organisation has chosen; <c>Organisation.Settings</c>. What is absent is as the product has it.</summary>
/// <param name="SuperiorRanks">The ranks (職層) that head an office, as the organisation writes them; null: none.</param>
public sealed record OrganisationSettings(CertificateSettings? Certificate, IReadOnlyList<string>? SuperiorRanks = null)
{
    public static OrganisationSettings Read(string json) => CatalogueJson.Read<OrganisationSettings>(json);

    public string Write() => CatalogueJson.Write(this);

    /// <summary>Whether a posting of a rank makes its holder the superior of the office, with all below it.</summary>
    public bool IsSuperior(string? rank) => rank is not null && SuperiorRanks?.Contains(rank) is true;
}
