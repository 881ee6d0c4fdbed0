using System.Text.Json;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Domain.Catalogue;
using Academy.Domain.Organisations;
using Academy.Modularity.Recipes;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Recipes;

/// <summary>
/// <c>{ "name": "programmes", "organisation": "130001", "file": "…" }</c>: gives an organisation a programme of a file to make terms from. One that is
/// there stays as it is: the organisation may have changed it.
/// </summary>
internal sealed class ProgrammesStep(AcademyDbFactory databases, IStaffDirectory staff) : IRecipeStep
{
    public string Name => "programmes";

    public async Task RunAsync(JsonElement step, string folder, CancellationToken cancellation)
    {
        var host = (await staff.OrganisationsAsync(cancellation))[step.GetProperty("organisation").GetString()!];
        var file = Path.GetFullPath(step.GetProperty("file").GetString()!, folder);
        var programme = Read(file, await File.ReadAllTextAsync(file, cancellation));
        await using var db = databases.Create(DataScope.Of(host));
        if (await db.Set<ProgrammeTemplate>().AnyAsync(row => row.Key == programme.Key, cancellation))
            return;
        db.Add(new ProgrammeTemplate
        {
            OrganisationId = host,
            Key = programme.Key,
            Name = programme.Name.Ja,
            NameEnglish = programme.Name.En,
            Summary = programme.Summary,
            Plan = CatalogueJson.Write(programme.Plan),
        });
        await db.SaveChangesAsync(cancellation);
    }

    private static ProgrammeFile Read(string file, string text)
    {
        try
        {
            return CatalogueJson.Read<ProgrammeFile>(text);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file}: {error.Message}", error);
        }
    }
}
