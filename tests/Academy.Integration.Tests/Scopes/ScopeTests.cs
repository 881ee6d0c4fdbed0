using Academy.Integration.Tests.Scopes.Bindings;
using Academy.Integration.Tests.Scopes.Operations;
using Academy.Integration.Tests.Scopes.Probes;
using Academy.Integration.Tests.Scopes.Worlds;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Scopes;

/// <summary>Nobody gets at the rows of another organisation, nor at those of their own that are not theirs, by naming them.</summary>
[Trait("Speed", "Slow")]
public sealed class ScopeTests
{
    [Fact]
    public async Task Operations_OfTheSite_AreAllBound()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);

        AssertNone(Coverage.Faults(await SiteOperations.OfAsync(site), AllBindings.List, Exemptions.Reasons.Keys));
    }

    [Theory, BothDatabases]
    public async Task Ids_OfAnotherOrganisation_AnswerAsRandomOnes(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);

        AssertNone(await Probing.FaultsAsync(site, AllBindings.List));
    }

    [Fact, Trait("Database", "PostgreSql")]
    public async Task Ids_WithTheQueryFiltersOff_AnswerAsRandomOnes()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.PostgreSql, WithoutFilters.Use);

        AssertNone(await Probing.FaultsAsync(site, AllBindings.List));
    }

    private static void AssertNone(IReadOnlyList<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults));
}
