using Academy.Data;
using Academy.Data.Migrations;
using Academy.Modularity;

namespace Academy.Web.Hosting;

/// <summary>What a start does before the first request: in Development, and on SQLite, the schema is brought up to date.</summary>
internal sealed class FirstStart(Migrator migrator, DatabaseConnection connection, IHostEnvironment environment)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (environment.IsDevelopment() || connection.Provider == DatabaseProvider.Sqlite)
            await migrator.MigrateAsync(cancellation);
    }
}
