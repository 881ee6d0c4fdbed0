using System.Globalization;
using Academy.Catalogue.Content.Model;
using Academy.Catalogue.Content.Syntax;

namespace Academy.Catalogue.Content.Reading;

/// <summary>Reads a file of <c>lessons/</c>.</summary>
internal static class LessonReader
{
    private static readonly string[] Kinds = ["reading", "video", "diagram", "exercise", "bpmn", "case"];

    public static LessonSource? Read(string name, string text, FileErrors errors)
    {
        if (FrontMatter.Split(text, errors) is not { } parts
            || YamlReader.Read(parts.Yaml, FrontMatter.YamlLine, errors) is not { } map
            || Fields.Open(map, Shapes.Lesson, errors) is not { } fields)
            return null;
        return new LessonSource(
            errors.File,
            name,
            fields.Word("id"),
            fields.Word("slug"),
            fields.Text("title", errors, TextFields.LongestTitle),
            fields.OneOf("kind", Kinds),
            fields.Number("minutes", 1, 60),
            fields.Words("objectives"),
            Completes(fields.Word("completes"), errors),
            parts.Body,
            parts.BodyLine,
            Blocks(parts, errors));
    }

    private static Completion Completes(Placed word, FileErrors errors)
    {
        if (!word.IsMissing && word.Value is not ("confirm" or "check") && !IsVideo(word.Value))
            errors.Add(word.Line, $"「completes」に「{word}」は使えません", "confirm、check、video:90(1 から 100 まで)のどれかにします");
        return new Completion(word.Value, word.Line);
    }

    private static bool IsVideo(string value) =>
        value.StartsWith("video:", StringComparison.Ordinal)
        && int.TryParse(value.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
        && percent is >= 1 and <= 100;

    private static Dictionary<int, BlockSource> Blocks(FrontMatter parts, FileErrors errors)
    {
        var blocks = new Dictionary<int, BlockSource>();
        foreach (var fence in MarkdownSyntax.Parse(parts.Body).YamlBlocks())
            if (BlockReader.Read(fence.Info!, fence.Text(), fence.Line + parts.BodyLine, errors) is { } block)
                blocks[fence.Line] = block;
        return blocks;
    }
}
