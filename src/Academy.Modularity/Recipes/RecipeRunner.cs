namespace Academy.Modularity.Recipes;

/// <summary>Runs a recipe's steps in order.</summary>
public sealed class RecipeRunner(IEnumerable<IRecipeStep> steps)
{
    /// <exception cref="InvalidDataException">A step has no name, or no module knows it.</exception>
    public async Task RunAsync(string file, CancellationToken cancellation)
    {
        var recipe = await Recipe.ReadAsync(file, cancellation);
        foreach (var step in recipe.Steps)
        {
            var name = step.TryGetProperty("name", out var value) ? value.GetString() : null;
            var runner = steps.SingleOrDefault(candidate => candidate.Name == name)
                ?? throw new InvalidDataException($"{file}: no module knows the step “{name}”.");
            await runner.RunAsync(step, Path.GetDirectoryName(file)!, cancellation);
        }
    }
}
