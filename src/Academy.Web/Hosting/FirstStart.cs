using Academy.Accounts.Services;
using Academy.Data;
using Academy.Data.Migrations;
using Academy.Modularity;

namespace Academy.Web.Hosting;

/// <summary>
/// What a start does before the first request. In Development, and on SQLite anywhere, the schema is brought up to date; a
/// site that no recipe has filled is filled by one. On PostgreSQL in Production both are left to the verbs.
/// </summary>
internal sealed class FirstStart(Migrator migrator, DatabaseConnection connection, SiteRecipes recipes, DemoAccounts demo, IHostEnvironment environment)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!environment.IsDevelopment() && connection.Provider == DatabaseProvider.PostgreSql)
            return;
        await migrator.MigrateAsync(cancellation);
        if (!await recipes.AnyHasRunAsync(cancellation))
            await recipes.RunAsync(demo.AreOpen() ? "demo" : "site", cancellation);
    }
}
