using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Academy.Organisations.Recipes;

/// <summary>The YAML file that a recipe step names in <c>"file"</c>.</summary>
internal static class YamlFile
{
    private static readonly IDeserializer Deserializer = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithEnforceRequiredMembers()
        .Build();

    /// <exception cref="InvalidDataException">The file is not YAML of this form; the message names file and line.</exception>
    public static T Read<T>(JsonElement step, string folder)
    {
        var file = Path.GetFullPath(step.GetProperty("file").GetString()!, folder);
        try
        {
            using var reader = File.OpenText(file);
            return Deserializer.Deserialize<T>(reader);
        }
        catch (YamlException error)
        {
            throw new InvalidDataException($"{file}:{error.Start.Line}: {error.InnerException?.Message ?? error.Message}", error);
        }
    }
}
