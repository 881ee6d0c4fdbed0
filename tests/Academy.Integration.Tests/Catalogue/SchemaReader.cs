using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Academy.Catalogue.Content.Reading;

namespace Academy.Integration.Tests.Catalogue;

/// <summary>Holds a YAML value against a JSON Schema: as much of the standard as our schemas use.</summary>
internal sealed class SchemaReader(JsonNode root)
{
    /// <returns>The keys whose values, or which themselves, are refused.</returns>
    public IReadOnlyList<string> Faults(YamlMap map) =>
    [
        .. map.Entries.Where(entry => root["properties"]![entry.Key] is not { } schema || !Fits(entry.Value, schema)).Select(entry => entry.Key),
        .. Missing(map, root),
    ];

    private bool Fits(Yaml value, JsonNode schema)
    {
        if (schema["$ref"] is { } reference)
            return Fits(value, root["$defs"]![reference.GetValue<string>()["#/$defs/".Length..]]!);
        if (schema["oneOf"] is JsonArray choices)
            return choices.Count(choice => Fits(value, choice!)) == 1;
        if (schema["enum"] is JsonArray words)
            return value is YamlScalar word && words.Any(each => each!.GetValue<string>() == word.Value);
        return schema["type"]!.GetValue<string>() switch
        {
            "string" => value is YamlScalar text && FitsText(text.Value, schema),
            "boolean" => value is YamlScalar { Plain: true, Value: "true" or "false" },
            "integer" => value is YamlScalar number && int.TryParse(number.Value, CultureInfo.InvariantCulture, out var whole) && FitsRange(whole, schema),
            "number" => value is YamlScalar number && decimal.TryParse(number.Value, CultureInfo.InvariantCulture, out var any) && FitsRange(any, schema),
            "array" => value is YamlList list && list.Items.Count >= (schema["minItems"]?.GetValue<int>() ?? 0) && list.Items.All(item => Fits(item, schema["items"]!)),
            _ => value is YamlMap map && !Missing(map, schema).Any() && map.Entries.All(entry => schema["properties"]![entry.Key] is { } inner && Fits(entry.Value, inner)),
        };
    }

    private static bool FitsText(string text, JsonNode schema) =>
        text.Length >= (schema["minLength"]?.GetValue<int>() ?? 0)
        && text.Length <= (schema["maxLength"]?.GetValue<int>() ?? int.MaxValue)
        && (schema["pattern"] is not { } pattern || Regex.IsMatch(text, pattern.GetValue<string>()));

    private static bool FitsRange(decimal number, JsonNode schema) =>
        number >= (schema["minimum"]?.GetValue<decimal>() ?? decimal.MinValue) && number <= (schema["maximum"]?.GetValue<decimal>() ?? decimal.MaxValue);

    private static IEnumerable<string> Missing(YamlMap map, JsonNode schema) =>
        schema["required"]!.AsArray().Select(key => key!.GetValue<string>()).Where(key => map[key] is null);
}
