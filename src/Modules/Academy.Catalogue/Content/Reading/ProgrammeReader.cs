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
                Everyone(fields, errors),
                fields.Words("courses"))
            : null;

    private static bool Everyone(Fields fields, FileErrors errors)
    {
        var offered = fields.OfferedTo(errors);
        if (offered.Codes.Count > 0)
            errors.Add(offered.Codes[0].Line, "プログラムの「offered-to」に団体コードは使えません", "everyone と書くか、行を消して持ち主の団体だけにします");
        return offered.Everyone;
    }
}
