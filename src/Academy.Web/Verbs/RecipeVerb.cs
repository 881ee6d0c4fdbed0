using Academy.Modularity.Verbs;
using Academy.Web.Hosting;

namespace Academy.Web.Verbs;

/// <summary><c>recipe NAME</c>: runs a recipe of <c>content/recipes</c>; what is there already stays as it is.</summary>
internal sealed class RecipeVerb(SiteRecipes recipes) : IVerb
{
    public string Name => "recipe";

    public string Usage => "NAME — runs a recipe, as “site” for the municipalities and all courses";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        if (arguments is not [var name] || !File.Exists(recipes.FileOf(name)))
        {
            await output.WriteLineAsync("Name one recipe of content/recipes, without .json.");
            return 2;
        }

        try
        {
            await recipes.RunAsync(name, cancellation);
        }
        catch (InvalidDataException fault)
        {
            await output.WriteLineAsync(fault.Message);
            return 1;
        }

        await output.WriteLineAsync($"The recipe {name} has run.");
        return 0;
    }
}
