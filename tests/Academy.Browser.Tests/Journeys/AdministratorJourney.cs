using Academy.Browser.Tests.Visits;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Browser.Tests.Journeys;

public sealed class AdministratorJourney(Chromium chromium) : Journey(chromium)
{
    [Theory, BothDatabases]
    public async Task An_administrator_begins_and_ends_a_day(DatabaseProvider provider)
    {
        var visitor = await BeginAsync(provider, "admin@academy.example");
        await Expect(Header(visitor)).ToContainTextAsync("管野 理");
        await Expect(Header(visitor)).ToContainTextAsync("システム管理課");

        await visitor.FollowAsync(Header(visitor).GetByRole(AriaRole.Link, new() { Name = "監査記録" }), "/admin/audit");
        await Expect(visitor.Page.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("サインインした");

        await EndAsync(visitor);
    }
}
