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

        await EndAsync(visitor);
    }
}
