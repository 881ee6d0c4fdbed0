using Academy.Catalogue.Content.Model;
using Academy.Domain.Credentials;

namespace Academy.Catalogue.Content.Reading;

/// <summary>Reads <c>course.yaml</c>.</summary>
internal static class CourseHeadReader
{
    private static readonly string[] Levels = ["introductory", "basic", "practical", "leading"];
    private static readonly string[] Audiences = ["all", "new", "line-office", "ict-office", "manager"];
    private static readonly string[] Policies = ["editorial", "delta", "expire"];

    public static CourseHead? Read(string text, FileErrors errors)
    {
        if (YamlReader.Read(text, 1, errors) is not { } map || Fields.Open(map, Shapes.Course, errors) is not { } fields)
            return null;
        return new CourseHead(
            fields.Word("id"),
            fields.Word("slug"),
            fields.Text("title", errors, TextFields.LongestTitle),
            fields.Text("summary", errors),
            fields.Word("track"),
            fields.OneOf("level", Levels),
            [.. fields.Words("audience").Select(word => fields.Known(word, "audience", Audiences))],
            fields.Owner(errors),
            fields.OfferedTo(errors),
            fields.Words("competencies"),
            fields.Words("requires"),
            fields.List("objectives", node => Objective(node, errors)),
            fields.OneOf("order", "free", "sequential"),
            fields.List("modules", node => Module(node, errors)),
            fields.OptionalText("deliverable", errors),
            fields.Inside("certificate", Shapes.Certificate, inside => new CertificateSource(inside.Number("valid-months", 1, CertificateTerm.Longest))),
            fields.OneOf("policy", Policies),
            fields.OptionalText("change", errors));
    }

    private static ObjectiveSource? Objective(Yaml node, FileErrors errors) => Fields.Open(node, Shapes.Objective, errors) is { } fields
        ? new ObjectiveSource(fields.Word("id"), fields.Text("text", errors))
        : null;

    private static ModuleSource? Module(Yaml node, FileErrors errors) => Fields.Open(node, Shapes.Module, errors) is { } fields
        ? new ModuleSource(fields.Word("id"), fields.Text("title", errors, TextFields.LongestTitle), fields.List("items", item => Item(item, errors)))
        : null;

    private static ItemSource? Item(Yaml node, FileErrors errors)
    {
        if (Fields.Open(node, Shapes.Item, errors) is not { } fields)
            return null;
        if (fields.Has("lesson") != fields.Has("quiz"))
            return fields.Has("quiz") ? new ItemSource(true, fields.Word("quiz")) : new ItemSource(false, fields.Word("lesson"));
        errors.Add(fields.Line, "章の項目は lesson か quiz のどちらか1つです", "「- lesson: ファイル名」か「- quiz: ファイル名」と、1項目ずつ書きます");
        return null;
    }
}
