using Academy.Data;
using Academy.Data.Migrations;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Academy.Integration.Tests.Data;

/// <summary>Brings a database to an earlier migration, with the rows that came in under each, as EF would have left it then. (EF itself finds a target by its timestamp, which our ids have not.)</summary>
internal static class EarlierSchema
{
    public static IReadOnlyList<string> Migrations { get; } =
    [
        .. typeof(SqlMigration).Assembly.GetTypes()
            .Select(type => (MigrationAttribute?)Attribute.GetCustomAttribute(type, typeof(MigrationAttribute)))
            .OfType<MigrationAttribute>().Select(attribute => attribute.Id).Order(StringComparer.Ordinal),
    ];

    public static async Task BringAsync(AcademyDb owner, string last, IReadOnlyDictionary<string, string> rows)
    {
        var history = owner.GetService<IHistoryRepository>();
        await owner.Database.OpenConnectionAsync();
        await ExecuteAsync(history.GetCreateIfNotExistsScript());
        foreach (var id in Migrations.TakeWhile(id => string.CompareOrdinal(id, last) <= 0))
        {
            var database = owner.Provider == DatabaseProvider.Sqlite ? "sqlite" : "postgresql";
            using var script = new StreamReader(typeof(SqlMigration).Assembly.GetManifestResourceStream($"Academy.Data.Migrations.{id}.{database}.sql")!);
            await ExecuteAsync(await script.ReadToEndAsync());
            await ExecuteAsync(history.GetInsertScript(new HistoryRow(id, "10.0.14")));
            if (rows.TryGetValue(id, out var earlier))
                await ExecuteAsync(earlier);
        }

        async Task ExecuteAsync(string sql)
        {
            await using var command = owner.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }
}
