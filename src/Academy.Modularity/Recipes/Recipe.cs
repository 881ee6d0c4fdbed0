using System.Text.Json;

namespace Academy.Modularity.Recipes;

/// <summary>A named list of steps that set a site up; a JSON file in <c>content/recipes</c>.</summary>
public sealed record Recipe(string Name, string Description, IReadOnlyList<JsonElement> Steps)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <exception cref="InvalidDataException">The file is not a recipe.</exception>
    public static async Task<Recipe> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            return await JsonSerializer.DeserializeAsync<Recipe>(stream, Format, cancellation)
                ?? throw new InvalidDataException($"{file}: the file is empty.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file}: {error.Message}", error);
        }
    }
}
