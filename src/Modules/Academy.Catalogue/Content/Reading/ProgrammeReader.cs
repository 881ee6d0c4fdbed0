using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Reading;

/// <summary>Reads a file of <c>programmes/</c>.</summary>
internal static class ProgrammeReader
{
    public static ProgrammeSource? Read(string text, byte[] bytes, FileErrors errors) =>
        YamlReader.Read(text, 1, errors) is { } map && Fields.Open(map, Shapes.Programme, errors) is { } fields
            ? new ProgrammeSource(
                errors.File,
                bytes,
                fields.Word("id"),
                fields.Text("title", errors, TextFields.LongestTitle),
                fields.Text("summary", errors),
                fields.Owner(errors),
                fields.OfferedTo(errors),
                fields.Words("courses"))
            : null;
}
