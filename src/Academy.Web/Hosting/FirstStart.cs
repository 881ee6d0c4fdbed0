using Academy.Accounts.Services;
using Academy.Data;
using Academy.Data.Migrations;
using Academy.Domain.Organisations;
using Academy.Modularity;
using Academy.Modularity.Recipes;

namespace Academy.Web.Hosting;

/// <summary>
/// What a start does before the first request. In Development, and on SQLite anywhere, the schema is brought up to date; an
/// empty database is then filled by a recipe. On PostgreSQL in Production both are left to the verbs.
/// </summary>
internal sealed class FirstStart(
    Migrator migrator,
    DatabaseConnection connection,
    IStaffDirectory organisations,
    SiteDirectories directories,
    DemoAccounts demo,
    IHostEnvironment environment,
    IServiceScopeFactory scopes)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!environment.IsDevelopment() && connection.Provider == DatabaseProvider.PostgreSql)
            return;
        await migrator.MigrateAsync(cancellation);
        if (await organisations.HasOrganisationsAsync(cancellation))
            return;
        await using var scope = scopes.CreateAsyncScope();
        var recipe = demo.AreOpen() ? "demo.json" : "site.json";
        await scope.ServiceProvider.GetRequiredService<RecipeRunner>()
            .RunAsync(Path.Combine(directories.Content(), "recipes", recipe), cancellation);
    }
}
