using Academy.Browser.Tests.Visits;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Browser.Tests.Journeys;

public sealed class HumanResourcesJourney(Chromium chromium) : Journey(chromium)
{
    [Theory, BothDatabases]
    public async Task An_hr_officer_begins_and_ends_a_day(DatabaseProvider provider)
    {
        var visitor = await BeginAsync(provider, "hr@chuo.example");
        await Expect(Header(visitor)).ToContainTextAsync("佐々木 由紀");
        await Expect(Header(visitor)).ToContainTextAsync("職員課");

        await visitor.OpenAsync("/courses/dq-security-everyday");
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "部署に割り当てる" }), "/courses/dq-security-everyday/assign");
        var assign = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "この部署に割り当てる" });
        await visitor.Page.GetByLabel("期限").FillAsync("2026-12-25");
        await visitor.FollowAsync(assign, "/courses/dq-security-everyday/assign", 400);
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "部署を選んでください。" })).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByLabel("期限")).ToHaveValueAsync("2026-12-25");
        await visitor.Page.GetByLabel("部署", new() { Exact = false }).SelectOptionAsync(new SelectOptionValue { Label = "区民部(3人)" });
        await visitor.FollowAsync(assign, "/courses/dq-security-everyday/assign");
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("新しい受講者3人");

        await EndAsync(visitor);
    }
}
