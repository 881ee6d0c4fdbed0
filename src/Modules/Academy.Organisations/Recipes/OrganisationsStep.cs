using System.Text.Json;
using Academy.Data;
using Academy.Data.Organisations;
using Academy.Domain.Names;
using Academy.Domain.Organisations;
using Academy.Modularity.Recipes;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Organisations.Recipes;

/// <summary>
/// <c>{ "name": "organisations", "file": "…", "only": ["131024"] }</c>: adds the organisations of a file that are not there yet,
/// all or those with the named codes.
/// </summary>
internal sealed class OrganisationsStep(AcademyDbFactory databases) : IRecipeStep
{
    public string Name => "organisations";

    public async Task RunAsync(JsonElement step, string folder, CancellationToken cancellation)
    {
        var only = step.TryGetProperty("only", out var codes) ? codes.EnumerateArray().Select(code => code.GetString()).ToHashSet() : null;
        await using var db = databases.Create(DataScope.System("recipe: organisations"));
        var known = await db.Set<Organisation>().Select(row => row.Code).ToHashSetAsync(cancellation);
        db.AddRange(YamlFile.Read<OrganisationList>(step, folder).Organisations
            .Where(entry => only is null || only.Contains(entry.Code))
            .Where(entry => !known.Contains(entry.Code))
            .Select(ToRow));
        await db.SaveChangesAsync(cancellation);
    }

    private static Organisation ToRow(OrganisationEntry entry) => new()
    {
        Code = NationalCode.Parse(entry.Code).Value,
        Kind = Enum.Parse<OrganisationKind>(entry.Kind, ignoreCase: true),
        Name = entry.Name,
        NameEnglish = entry.English,
        ReadingKey = ReadingKey.Of(entry.Reading),
    };

    internal sealed class OrganisationList
    {
        public required List<OrganisationEntry> Organisations { get; init; }
    }

    internal sealed class OrganisationEntry
    {
        public required string Code { get; init; }
        public required string Kind { get; init; }
        public required string Name { get; init; }
        public required string Reading { get; init; }
        public string? English { get; init; }
    }
}
