using Academy.Browser.Tests.Visits;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Browser.Tests.Journeys;

public sealed class SecretariatJourney(Chromium chromium) : Journey(chromium)
{
    [Theory, BothDatabases]
    public async Task The_secretariat_begins_and_ends_a_day(DatabaseProvider provider)
    {
        var visitor = await BeginAsync(provider, "secretariat@academy.example");
        await Expect(Header(visitor)).ToContainTextAsync("東 京香");
        await Expect(Header(visitor)).ToContainTextAsync("アカデミー運営課");

        await EndAsync(visitor);
    }
}
