namespace Academy.Domain.Organisations;

/// <summary>National codes that the product knows by itself.</summary>
public static class OrganisationCodes
{
    /// <summary>The academy's office, which runs the site for all municipalities: it goes by the code of the Tokyo Metropolitan Government.</summary>
    public const string Secretariat = "130001";
}
