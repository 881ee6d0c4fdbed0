using Academy.Data;
using Academy.Data.Recipes;
using Academy.Modularity;
using Academy.Modularity.Recipes;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Web.Hosting;

/// <summary>Runs the recipes of <c>content/recipes</c> and remembers those that came to their end.</summary>
internal sealed class SiteRecipes(AcademyDbFactory databases, SiteDirectories directories, IServiceScopeFactory scopes, TimeProvider clock)
{
    public string FileOf(string name) => Path.Combine(directories.Content(), "recipes", name + ".json");

    public async Task<bool> AnyHasRunAsync(CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.None);
        return await db.Set<RecipeRun>().AnyAsync(cancellation);
    }

    /// <summary>A recipe that broke off runs again from its beginning: its steps change nothing that they find done.</summary>
    public async Task RunAsync(string name, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync(FileOf(name), cancellation);
        await using var db = databases.Create(DataScope.None);
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Set<RecipeRun>().SingleOrDefaultAsync(row => row.Name == name, cancellation) is { } before)
            before.FinishedAt = now;
        else
            db.Add(new RecipeRun { Name = name, FinishedAt = now });
        await db.SaveChangesAsync(cancellation);
    }
}
