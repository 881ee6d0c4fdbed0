using System.Text.Json;
using Academy.Data;
using Academy.Data.Organisations;
using Academy.Domain.Credentials;
using Academy.Domain.Organisations;
using Academy.Modularity.Recipes;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Organisations.Recipes;

/// <summary><c>{ "name": "organisation-settings", "file": "…" }</c>: gives organisations that have chosen nothing yet the settings of a file.</summary>
internal sealed class SettingsStep(AcademyDbFactory databases) : IRecipeStep
{
    public string Name => "organisation-settings";

    public async Task RunAsync(JsonElement step, string folder, CancellationToken cancellation)
    {
        var chosen = YamlFile.Read<SettingsList>(step, folder).Organisations.ToDictionary(entry => NationalCode.Parse(entry.Code).Value);
        var codes = chosen.Keys.ToList();
        await using var db = databases.Create(DataScope.System("recipe: settings of organisations"));
        foreach (var organisation in await db.Set<Organisation>().Where(row => codes.Contains(row.Code) && row.Settings == "{}").ToListAsync(cancellation))
            organisation.Settings = ToSettings(chosen[organisation.Code]).Write();
        await db.SaveChangesAsync(cancellation);
    }

    private static OrganisationSettings ToSettings(SettingsEntry entry) => new(
        entry.Certificate is { } certificate ? new(certificate.Sign, certificate.Signer is { } signer ? new Signer(signer.Title, signer.Name) : null) : null,
        entry.Superiors);

    internal sealed class SettingsList
    {
        public required List<SettingsEntry> Organisations { get; init; }
    }

    internal sealed class SettingsEntry
    {
        public required string Code { get; init; }
        public CertificateEntry? Certificate { get; init; }

        /// <summary>The ranks that head an office.</summary>
        public List<string>? Superiors { get; init; }
    }

    internal sealed class CertificateEntry
    {
        public string? Sign { get; init; }
        public SignerEntry? Signer { get; init; }
    }

    internal sealed class SignerEntry
    {
        public required string Title { get; init; }
        public required string Name { get; init; }
    }
}
