using Academy.Data.Organisations;
using Academy.Integration.Tests.Scopes.Bindings;
using Academy.Integration.Tests.Scopes.Operations;
using Academy.Integration.Tests.Scopes.Probes;
using Academy.Integration.Tests.Scopes.Worlds;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Scopes.Samples;

/// <summary>Every rule finds the fault that it is there for.</summary>
public sealed class FaultTests
{
    private const string Show = "GET /leaks/{id:guid}";
    private const string Own = "GET /leaks/{id:guid}/own";
    private const string OfYear = "GET /leaks/years/{year:int}";
    private const string Rename = "POST /leaks/{id:guid}";

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
                $"{OfYear}: no binding",
                $"{Rename}: no binding",
                "GET /gone: the site has no such operation",
                $"{Show}: say which entry the look leaves in the audit trail, or why it shows nobody's record",
            ],
            faults);
    }

    /// <summary>A date for each of many rows, a file, and pairs of ids.</summary>
    [Theory]
    [InlineData("POST /courses/{slug}/learners/{id:guid}/care/resume", "Dues[].Key")]
    [InlineData("POST /courses/{slug}/learners/{id:guid}/care/resume", "Dues[].Value")]
    [InlineData("POST /courses/{slug}/assign", "Upload")]
    [InlineData("POST /learn/{slug}/checks/{key}", "answer.pairs[].optionId")]
    public async Task Values_WithinWhatIsBound_AreReportedWithoutBindings(string operation, string name)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);

        var faults = Coverage.Faults(
            await SiteOperations.OfAsync(site),
            [.. AllBindings.List.Select(binding => binding with { Givens = [.. binding.Givens.Where(given => binding.Operation != operation || given.Name != name)] })],
            Exemptions.Reasons.Keys);

        Assert.Equal([$"{operation}: no binding for {name}"], faults);
    }

    [Fact, Trait("Speed", "Slow")]
    public async Task Leaks_AreReported()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite, LeakingModule.Use);

        var faults = await Probing.FaultsAsync(site,
        [
            new Binding(Show, Right.Hr, Id).Noting("sample", scene => scene.Sample.Learner),
            new Binding(Own, Right.Hr, Id).ShowingNobody("sample"),
            new Binding(Own, Right.Hr, Given.Id("id", _ => Guid.Empty)).ShowingNobody("sample"),
            new Binding(OfYear, Right.Hr, Given.Along("year", "2025")).NamingOnly("sample"),
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
            $"{OfYear}: {People.ForeignTrainer} sees “青木 美咲” by asking",
            $"{Rename}: others changed StaffMember by id",
            $"{Rename}: {People.Hr} does not get what is theirs: 404",
        ])
            Assert.Contains(faults, found => found.StartsWith(fault, StringComparison.Ordinal));
    }

    /// <summary>On SQLite nothing separates organisations then; on PostgreSQL the policies do.</summary>
    [Theory, BothDatabases]
    public async Task Filters_TakenOut_LeaveWhatTheDatabaseHolds(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider, WithoutFilters.Use);
        await using var system = site.Db(DataScope.System("test"));
        var first = await system.Set<Organisation>().SingleAsync(row => row.Code == "131024", TestContext.Current.CancellationToken);

        await using var db = site.Db(DataScope.Of(first.Id));
        var seen = await db.Set<StaffMember>().Select(row => row.OrganisationId).Distinct().CountAsync(TestContext.Current.CancellationToken);

        Assert.Equal(provider == DatabaseProvider.Sqlite ? 3 : 1, seen);
    }
}
