using Academy.Domain.Catalogue;
using Academy.Domain.Credentials;

namespace Academy.Domain.Organisations;

/// <summary>What an organisation has chosen; <c>Organisation.Settings</c>. What is absent is as the product has it.</summary>
public sealed record OrganisationSettings(CertificateSettings? Certificate)
{
    public static OrganisationSettings Read(string json) => CatalogueJson.Read<OrganisationSettings>(json);

    public string Write() => CatalogueJson.Write(this);
}
