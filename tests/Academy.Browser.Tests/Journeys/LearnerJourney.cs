using Academy.Browser.Tests.Visits;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Browser.Tests.Journeys;

public sealed class LearnerJourney(Chromium chromium) : Journey(chromium)
{
    [Theory, BothDatabases]
    public async Task A_learner_begins_and_ends_a_day(DatabaseProvider provider)
    {
        var visitor = await BeginAsync(provider, "learner@chuo.example");
        await Expect(Header(visitor)).ToContainTextAsync("青木 美咲");
        await Expect(Header(visitor)).ToContainTextAsync("情報政策課");

        await visitor.FollowAsync(Header(visitor).GetByRole(AriaRole.Link, new() { Name = "コース" }), "/catalogue");
        await Expect(visitor.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
        await visitor.Page.GetByLabel("業務改革(BPR)").CheckAsync();
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "この条件で絞り込む" }), "/catalogue?track=bpr");
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "BPRの回し方:5つの手順" }), "/courses/bpr-how-to-run");
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "受講を始める" }), "/courses/bpr-how-to-run");
        await Expect(visitor.Page.GetByText("受講中", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "受講を始める" })).ToHaveCountAsync(0);
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "学習を始める" }), "/learn/bpr-how-to-run/five-outputs");
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "完了して次へ" }), "/learn/bpr-how-to-run/choose-work");
        await Expect(visitor.Page.Locator("[data-progress]")).ToContainTextAsync("1 / 7");
        await visitor.OpenAsync("/courses/bpr-how-to-run");
        await Expect(visitor.Page.GetByText("1 / 7 完了")).ToBeVisibleAsync();

        await EndAsync(visitor);
    }
}
