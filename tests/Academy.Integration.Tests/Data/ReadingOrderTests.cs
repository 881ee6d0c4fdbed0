using Academy.Data.Organisations;
using Academy.Domain.Names;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Data;

public sealed class ReadingOrderTests
{
    /// <summary>The golden file orders alike in C# (tests of the domain) and in both databases.</summary>
    [Theory, BothDatabases]
    public async Task OrderBy_ReadingKey_IsTheGoldenOrder(DatabaseProvider provider)
    {
        await using var data = await TestData.MigratedAsync(provider);
        var keys = GoldenReadings().Select(ReadingKey.Of).Distinct().ToList();
        await using var db = data.Contexts.Create(DataScope.System("test"));
        db.AddRange(keys.Index().Reverse().Select(pair => new Organisation
        {
            Code = pair.Index.ToString("D6", System.Globalization.CultureInfo.InvariantCulture),
            Kind = OrganisationKind.City,
            Name = "",
            ReadingKey = pair.Item,
        }));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var ordered = await db.Set<Organisation>().OrderBy(row => row.ReadingKey).Select(row => row.ReadingKey).ToListAsync(TestContext.Current.CancellationToken);

        Assert.True(keys.Count > 100);
        Assert.Equal(keys, ordered);
    }

    private static IEnumerable<string> GoldenReadings()
    {
        using var reader = new StreamReader(typeof(ReadingOrderTests).Assembly.GetManifestResourceStream("reading-order.txt")!);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.TrimStart('=').Trim();
    }
}
