using System.Text.Json;
using Academy.Integration.Tests.Accounts;
using Academy.Modularity.Recipes;
using Academy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Scopes.Worlds;

/// <summary>Lets the people sign in whom the demonstration has without an account.</summary>
internal static class MoreAccounts
{
    private const string List = $$"""
        password: {{Browsing.DemoPassword}}
        accounts:
          - { organisation: "131024", number: "100106", mail: {{People.OtherLearner}} }
          - { organisation: "131024", number: "100109", mail: {{People.HrElsewhere}}, roles: [HumanResources] }
          - { organisation: "131024", number: "100105", mail: {{People.SuperiorElsewhere}} }
          - { organisation: "131024", number: "100108", mail: {{People.AdministratorOfFirst}}, roles: [Administrator] }
          - { organisation: "131024", number: "100111", mail: {{People.HostOfFirst}}, roles: [Secretariat] }
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
        await site.LimitToOfficeAsync(People.HrElsewhere, "区民部");
        await site.PostAsync(People.SuperiorElsewhere, "区民部", "部長");
    }
}
