namespace Academy.Data.Recipes;

/// <summary>That a recipe ran to its end on this site.</summary>
public sealed class RecipeRun
{
    public required string Name { get; init; }
    public required DateTime FinishedAt { get; set; }
}
