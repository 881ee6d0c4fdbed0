using System.Text.Json;
using Academy.Data.Notifications;
using Academy.Domain.Reminders;
using Academy.Modularity;
using Academy.Modularity.Recipes;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Notifications.Reminders;

/// <summary>The recipe's step that gives the demonstration its rules.</summary>
public sealed class RuleRecipeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Step_GivesAnOrganisationItsRulesOnce_AndHasThemPlanned(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);

        await RunAsync(site, "../demo/reminders.yaml", Repository.PathOf("content", "recipes"));
        await site.WorkOffAsync();
        var rules = (await site.RowsAsync<ReminderRule>()).OrderBy(rule => rule.Cause, StringComparer.Ordinal).ToList();
        Assert.Equal([("期限が近い人への案内", ReminderCauses.Due), ("所属長への週のまとめ", ReminderCauses.Section)], rules.Select(rule => (rule.Name, rule.Cause)));
        Assert.All(await site.RemindersAsync(), row => Assert.Equal((rules[1].Id, ReminderState.Planned), (row.RuleId, row.State)));

        // Whoever takes them away does not find them again.
        await using (var db = site.Db(DataScope.System("test")))
        {
            foreach (var rule in rules)
                db.Attach(rule).Entity.DeletedAt = DateTime.UnixEpoch;
            await db.SaveChangesAsync(Stop);
        }

        await RunAsync(site, "../demo/reminders.yaml", Repository.PathOf("content", "recipes"));
        Assert.Equal(2, (await site.RowsAsync<ReminderRule>()).Count);
    }

    [Theory]
    [InlineData("""{ code: "999999", rules: [section] }""", "999999")]
    [InlineData("""{ code: "131024", rules: [monthly] }""", "monthly")]
    public async Task Step_ThatNamesWhatThereIsNot_SaysWhat(string entry, string named)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var folder = Directory.CreateTempSubdirectory("academy-rules-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "rules.yaml"), $"organisations:\n  - {entry}\n", Stop);

        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync(site, "rules.yaml", folder.FullName));

        folder.Delete(recursive: true);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        Assert.Empty(await site.RowsAsync<ReminderRule>());
    }

    private static async Task RunAsync(TestSite site, string file, string folder)
    {
        await using var scope = site.Services.CreateAsyncScope();
        using var step = JsonDocument.Parse($$"""{ "name": "reminder-rules", "file": "{{file}}" }""");
        await scope.ServiceProvider.GetServices<IRecipeStep>().Single(known => known.Name == "reminder-rules").RunAsync(step.RootElement, folder, Stop);
    }
}
