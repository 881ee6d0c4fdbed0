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

        await EndAsync(visitor);
    }
}
