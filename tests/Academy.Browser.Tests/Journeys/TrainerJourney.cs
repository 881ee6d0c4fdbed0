using Academy.Browser.Tests.Visits;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Browser.Tests.Journeys;

public sealed class TrainerJourney(Chromium chromium) : Journey(chromium)
{
    [Theory, BothDatabases]
    public async Task A_trainer_begins_and_ends_a_day(DatabaseProvider provider)
    {
        var visitor = await BeginAsync(provider, "trainer@chuo.example");
        await Expect(Header(visitor)).ToContainTextAsync("髙橋 健一");
        await Expect(Header(visitor)).ToContainTextAsync("情報政策課");

        await EndAsync(visitor);
    }
}
