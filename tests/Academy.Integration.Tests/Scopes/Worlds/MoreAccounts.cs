using System.Text.Json;
using Academy.Data.Accounts;
using Academy.Data.Organisations;
using Academy.Modularity.Recipes;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Scopes.Worlds;

/// <summary>Lets the people sign in whom the demonstration has without an account.</summary>
internal static class MoreAccounts
{
    private const string List = $$"""
        password: {{Browsing.DemoPassword}}
        accounts:
          - { organisation: "131024", number: "100106", mail: {{People.OtherLearner}} }
          - { organisation: "131024", number: "100104", mail: {{People.HrElsewhere}}, roles: [HumanResources] }
          - { organisation: "131024", number: "100107", mail: {{People.AdministratorOfFirst}}, roles: [Administrator] }
          - { organisation: "132284", number: "2003", mail: {{People.ForeignTrainer}}, roles: [Trainer] }
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task AddAsync(TestSite site)
    {
        var folder = Directory.CreateTempSubdirectory("academy-accounts-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "accounts.yaml"), List, Stop);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            using var step = JsonDocument.Parse("""{ "name": "demo-accounts", "file": "accounts.yaml" }""");
            await scope.ServiceProvider.GetServices<IRecipeStep>().Single(known => known.Name == "demo-accounts").RunAsync(step.RootElement, folder.FullName, Stop);
        }

        folder.Delete(recursive: true);
        await using var db = site.Db(DataScope.System("test"));
        var office = await db.Set<DepartmentVersion>().SingleAsync(row => row.Name == "区民部", Stop);
        var member = await db.Set<StaffMember>().SingleAsync(row => row.Mail == People.HrElsewhere, Stop);
        await db.Set<Grant>().Where(grant => grant.StaffMemberId == member.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(grant => grant.DepartmentId, office.DepartmentId), Stop);
    }
}
