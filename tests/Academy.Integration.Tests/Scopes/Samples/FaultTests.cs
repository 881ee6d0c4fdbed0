using Academy.Integration.Tests.Scopes.Bindings;
using Academy.Integration.Tests.Scopes.Operations;
using Academy.Integration.Tests.Scopes.Probes;
using Academy.Integration.Tests.Scopes.Worlds;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Scopes.Samples;

/// <summary>Every rule finds the fault that it is there for.</summary>
public sealed class FaultTests
{
    private const string Show = "GET /leaks/{id:guid}";
    private const string Own = "GET /leaks/{id:guid}/own";
    private const string Rename = "POST /leaks/{id:guid}";
    private const string Managed = "GET /hr/certificates/{id:guid}";

    private static readonly Given Id = Given.Id("id", sample => sample.Learner);

    [Fact]
    public async Task Operations_WithoutBindings_AreReported()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite, LeakingModule.Use);

        var faults = Coverage.Faults(
            await SiteOperations.OfAsync(site),
            [.. AllBindings.List, new(Show, Right.Hr), new Binding(Own, Right.Hr, Id).ShowingNobody("sample"), new("GET /gone", Right.Everybody)],
            Exemptions.Reasons.Keys);

        Assert.Equal(
            [
                $"{Show}: no binding for id",
                $"{Rename}: no binding",
                "GET /gone: the site has no such operation",
                $"{Show}: say which entry the look leaves in the audit trail, or why it shows nobody's record",
            ],
            faults);
    }

    /// <summary>The faults of the sample module; and a page of the site, once nothing but its query filters separated organisations and these are off.</summary>
    [Fact, Trait("Speed", "Slow")]
    public async Task Leaks_AreReported()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite, services =>
        {
            LeakingModule.Use(services);
            WithoutFilters.Use(services);
        });

        // Not all pages stand it.
        site.Log.Expect("Sequence contains more than one element");

        var faults = await Probing.FaultsAsync(site,
        [
            new Binding(Show, Right.Hr, Id).Noting("sample", scene => scene.Sample.Learner),
            new Binding(Own, Right.Hr, Id).ShowingNobody("sample"),
            new Binding(Own, Right.Hr, Given.Id("id", _ => Guid.Empty)).ShowingNobody("sample"),
            AllBindings.List.Single(binding => binding.Operation == Managed),
            new(Rename, Right.Hr, Id),
        ]);

        foreach (var fault in (string[])
        [
            $"{Show}: {People.ForeignHr} gets another answer to a real id than to a random one",
            $"{Show}: {People.ForeignHr} is not refused a real id: OK",
            $"{Show}: {People.ForeignHr} may do so elsewhere and gets 200 instead of 404 for a real id",
            $"{Show}: {People.ForeignLearner} sees “青木 美咲” by a real id",
            $"{Show}: {People.OtherLearner} is not refused a real id: OK",
            $"{Show}: instead of one entry sample",
            $"{Own}: {People.Hr} sees the record of another person, and no audit entry is asked for",
            $"{Own}: {People.Hr} does not get what is theirs: 404",
            $"{Managed}: {People.ForeignHr} is not refused a real id: OK",
            $"{Rename}: others changed StaffMember by id",
            $"{Rename}: {People.Hr} does not get what is theirs: 404",
        ])
            Assert.Contains(faults, found => found.StartsWith(fault, StringComparison.Ordinal));
    }
}
