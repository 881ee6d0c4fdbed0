using System.Text.Json;

namespace Academy.Modularity.Recipes;

/// <summary>Carries out the steps of one name. A step may run again on a site that has it already, and then changes nothing.</summary>
public interface IRecipeStep
{
    /// <summary>The value of <c>"name"</c> in the recipe.</summary>
    string Name { get; }

    /// <param name="step">The whole step as written.</param>
    /// <param name="folder">The folder that relative paths in the step start from.</param>
    /// <param name="cancellation">Stops between rows.</param>
    Task RunAsync(JsonElement step, string folder, CancellationToken cancellation);
}
