using System.Diagnostics;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Academy.Integration.Tests.Data;

public sealed class MigrationTests
{
    [Theory, BothDatabases]
    public async Task Migrate_EmptyDatabase_GivesTheSchemaOfTheModel(DatabaseProvider provider)
    {
        await using var migrated = await TestData.MigratedAsync(provider);
        await using var modelled = new TestData(await TestDatabase.EmptyAsync(provider));
        await using (var owner = modelled.OwnerContext())
            await owner.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);

        await using var left = migrated.OwnerContext();
        await using var right = modelled.OwnerContext();

        Assert.Equal(await SchemaReader.ReadAsync(right), await SchemaReader.ReadAsync(left));
    }

    [Theory, BothDatabases, Trait("Speed", "Slow")]
    public async Task Migrate_EveryEarlierSchemaWithRows_KeepsTheRows(DatabaseProvider provider)
    {
        foreach (var migration in EarlierSchema.Migrations)
        {
            await using var data = new TestData(await TestDatabase.EmptyAsync(provider));
            await using var owner = data.OwnerContext();
            await EarlierSchema.BringAsync(owner, migration, EarlierRows.Sql);
            var before = await KeptRows.ReadAsync(owner);

            await data.Migrator.MigrateAsync(TestContext.Current.CancellationToken);

            await using var db = data.Contexts.Create(DataScope.System("test"));
            Assert.Empty(await data.Migrator.PendingAsync(TestContext.Current.CancellationToken));
            Assert.Empty(before.LostIn(await KeptRows.ReadAsync(owner), EarlierRows.Renamed));
            await EarlierRows.AssertDerivedAsync(db);
        }
    }

    /// <summary>Else a migration that loses the rows of a table would lose none here.</summary>
    [Fact]
    public async Task EarlierRows_OfTheNewestSchema_AreInEachTable()
    {
        await using var data = new TestData(await TestDatabase.EmptyAsync(DatabaseProvider.Sqlite));
        await using var owner = data.OwnerContext();
        await EarlierSchema.BringAsync(owner, EarlierSchema.Migrations[^1], EarlierRows.Sql);

        Assert.Empty((await KeptRows.ReadAsync(owner)).Empty);
    }

    [Theory, BothDatabases]
    public async Task Migrate_AfterAKillDuringMigration_Recovers(DatabaseProvider provider)
    {
        await using var data = new TestData(await TestDatabase.EmptyAsync(provider));
        using (var killed = StartMigration(data.Database))
        {
            Assert.True(SpinWait.SpinUntil(() => killed.HasExited || HasBegun(data), TimeSpan.FromSeconds(60)));
            killed.Kill(entireProcessTree: true);
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await data.Migrator.MigrateAsync(TestContext.Current.CancellationToken);

        Assert.Empty(await data.Migrator.PendingAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Migrate_SqliteLockLeftByAKilledProcess_IsTakenOver()
    {
        await using var data = new TestData(await TestDatabase.EmptyAsync(DatabaseProvider.Sqlite));
        await using (var owner = data.OwnerContext())
            await owner.Database.ExecuteSqlRawAsync("""
                create table "__EFMigrationsLock" ("Id" integer not null primary key, "Timestamp" text not null);
                insert into "__EFMigrationsLock" values (1, '2026-11-22 00:00:00');
                """, TestContext.Current.CancellationToken);

        await data.Migrator.MigrateAsync(TestContext.Current.CancellationToken);

        Assert.Empty(await data.Migrator.PendingAsync(TestContext.Current.CancellationToken));
    }

    private static Process StartMigration(TestDatabase database)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "migrate"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in database.Settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return Process.Start(start)!;
    }

    private static bool HasBegun(TestData data)
    {
        if (data.Database.Provider == DatabaseProvider.Sqlite)
            return File.Exists(Path.Combine(data.Database.DataDirectory, "academy.db.migrating"));
        using var connection = new NpgsqlConnection(data.Connection.Owner);
        connection.Open();
        using var command = new NpgsqlCommand(
            "select exists (select from pg_stat_activity where datname = current_database() and usename = 'academy_owner' and pid <> pg_backend_pid())", connection);
        return (bool)command.ExecuteScalar()!;
    }
}
