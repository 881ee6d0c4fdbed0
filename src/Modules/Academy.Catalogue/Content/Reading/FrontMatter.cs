namespace Academy.Catalogue.Content.Reading;

/// <summary>A lesson's file cut in two: YAML between lines of three hyphens, then Markdown.</summary>
/// <param name="BodyLine">The file's line on which <paramref name="Body"/> begins.</param>
internal sealed record FrontMatter(string Yaml, string Body, int BodyLine)
{
    private const string Fence = "---";

    /// <summary>The front matter begins on the file's second line.</summary>
    public const int YamlLine = 2;

    /// <returns>Null when a fault was reported.</returns>
    public static FrontMatter? Split(string text, FileErrors errors)
    {
        var lines = text.Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            errors.Add(1, "フロントマターがありません", "1行目を「---」とし、id などを書いて、もう一度「---」の行で閉じます");
            return null;
        }
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0)
        {
            errors.Add(1, "フロントマターが閉じていません", "項目の後に「---」だけの行を置きます");
            return null;
        }
        return new FrontMatter(string.Join('\n', lines[1..end]), string.Join('\n', lines[(end + 1)..]), end + 2);
    }
}
