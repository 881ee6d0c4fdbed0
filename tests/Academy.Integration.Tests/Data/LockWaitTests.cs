using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Data;

/// <summary>How long a locked SQLite database is asked again; the wait itself would say the same, only slower.</summary>
public sealed class LockWaitTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sqlite_OfAPage_WaitsFiveSeconds()
    {
        await using var data = await TestData.MigratedAsync(DatabaseProvider.Sqlite);
        await using var db = data.Contexts.Create(DataScope.System("test"));
        await db.Database.OpenConnectionAsync(Stop);

        Assert.Equal(5, new SqliteConnectionStringBuilder(data.Connection.Application).DefaultTimeout);
        // The provider asks until the one is over, SQLite until the other: the longer one would hold.
        Assert.Equal((5, 5000), (((SqliteConnection)db.Database.GetDbConnection()).DefaultTimeout, await db.Database.SqlQuery<int>($"""select timeout as "Value" from pragma_busy_timeout""").SingleAsync(Stop)));
    }

    [Fact]
    public async Task Sqlite_OfAMigration_WaitsLonger()
    {
        await using var data = new TestData(await TestDatabase.EmptyAsync(DatabaseProvider.Sqlite));

        Assert.Equal(30, new SqliteConnectionStringBuilder(data.Connection.Owner).DefaultTimeout);
    }

    [Theory]
    [InlineData("Data Source=elsewhere.db", 5)]
    [InlineData("Data Source=elsewhere.db;Default Timeout=1", 1)]
    [InlineData("Data Source=elsewhere.db;command timeout=60", 60)]
    public async Task Sqlite_ByAnOperatorsConnectionString_WaitsFiveSecondsUnlessItSays(string given, int seconds)
    {
        await using var data = new TestData(await TestDatabase.EmptyAsync(DatabaseProvider.Sqlite), new() { ["ConnectionStrings:Academy"] = given });

        Assert.Equal(("elsewhere.db", seconds), Told(data.Connection.Application));
    }

    private static (string File, int Seconds) Told(string connection)
    {
        var told = new SqliteConnectionStringBuilder(connection);
        return (told.DataSource, told.DefaultTimeout);
    }
}
