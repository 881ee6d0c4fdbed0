using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Reading;

/// <summary>Reads a block in YAML of a lesson: <c>video</c>, <c>bpmn</c>, <c>check</c>.</summary>
internal static class BlockReader
{
    /// <param name="line">The file's line of the opening fence; the YAML begins on the next.</param>
    public static BlockSource? Read(string kind, string yaml, int line, FileErrors errors)
    {
        if (YamlReader.Read(yaml, line + 1, errors) is not { } map)
            return null;
        return kind switch
        {
            "video" => Video(map, line, errors),
            "bpmn" => Bpmn(map, line, errors),
            _ => new QuestionReader(errors, graded: false).Read(map) is { } question ? new CheckBlock(line, question) : null,
        };
    }

    private static VideoBlock? Video(YamlMap map, int line, FileErrors errors) => Fields.Open(map, Shapes.Video, errors) is { } fields
        ? new VideoBlock(line, fields.Word("src"), fields.Word("captions"), fields.Text("title", errors, TextFields.LongestTitle))
        : null;

    private static BpmnBlock? Bpmn(YamlMap map, int line, FileErrors errors) => Fields.Open(map, Shapes.Bpmn, errors) is { } fields
        ? new BpmnBlock(
            line,
            fields.Word("src"),
            fields.Text("title", errors, TextFields.LongestTitle),
            fields.Text("alt", errors),
            fields.List("steps", step => step is YamlScalar scalar ? TextFields.Of(scalar) : Refuse(step, errors)))
        : null;

    private static MarkdownText? Refuse(Yaml step, FileErrors errors)
    {
        errors.Add(step.Line, "「steps」の形が違います", "手順を1文ずつ並べます。「: 」を含む文は引用符(\")で囲みます");
        return null;
    }
}
