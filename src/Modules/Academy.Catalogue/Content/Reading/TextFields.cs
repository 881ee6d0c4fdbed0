using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Reading;

/// <summary>Reads texts shown to people, and Markdown.</summary>
internal static class TextFields
{
    public const int LongestTitle = 200;
    public const int LongestText = 2000;

    public static Text Text(this Fields fields, string key, FileErrors errors, int longest = LongestText) =>
        fields.OptionalText(key, errors, longest) ?? new Text("", null, fields.Line);

    /// <summary>One Japanese string, or a map with Japanese and English.</summary>
    public static Text? OptionalText(this Fields fields, string key, FileErrors errors, int longest = LongestText)
    {
        var text = fields.Node(key) switch
        {
            YamlMap => fields.Inside(key, Shapes.Text, map =>
                new Text(map.Word("ja").Value.Trim(), map.Has("en") ? map.Word("en").Value.Trim() : null, map.Line)),
            null => null,
            _ => new Text(fields.Word(key).Value.Trim(), null, fields.LineOf(key)),
        };
        if (text is not null && Math.Max(text.Japanese.Length, text.English?.Length ?? 0) > longest)
            errors.Add(text.Line, $"「{key}」が{longest}字を超えています", $"{longest}字までに縮めます");
        return text;
    }

    public static MarkdownText Markdown(this Fields fields, string key) =>
        fields.OptionalMarkdown(key) ?? new MarkdownText("", fields.Line, false);

    public static MarkdownText? OptionalMarkdown(this Fields fields, string key) => fields.Node(key) switch
    {
        YamlScalar scalar => Of(scalar),
        null => null,
        var other => new MarkdownText(fields.Word(key).Value, other.Line, false),
    };

    public static MarkdownText Of(YamlScalar scalar) =>
        new(scalar.Value, scalar.Literal ? scalar.Line + 1 : scalar.Line, scalar.Literal);
}
