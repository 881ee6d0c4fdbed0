using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Reading;

/// <summary>Reads a file of <c>tracks/</c>.</summary>
internal static class TrackReader
{
    private static readonly string[] Accents = ["iq", "eq", "dq", "gq", "rpa", "bpr"];

    public static TrackSource? Read(string text, byte[] bytes, FileErrors errors) =>
        YamlReader.Read(text, 1, errors) is { } map && Fields.Open(map, Shapes.Track, errors) is { } fields
            ? new TrackSource(
                errors.File,
                bytes,
                fields.Word("id"),
                fields.Text("title", errors, TextFields.LongestTitle),
                fields.Text("summary", errors),
                fields.Number("order", 0, 1000).Value,
                fields.OneOf("accent", Accents))
            : null;
}
