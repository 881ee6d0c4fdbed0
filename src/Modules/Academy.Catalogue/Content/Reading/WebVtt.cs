using System.Globalization;
using System.Text.RegularExpressions;

namespace Academy.Catalogue.Content.Reading;

/// <summary>A cue of a caption file.</summary>
/// <param name="Scene">What is only to be seen, told in a note before the cue.</param>
internal sealed record Cue(TimeSpan From, TimeSpan To, string Text, string? Scene);

/// <summary>Reads WebVTT (W3C): the header, notes, and cues in the order of their times.</summary>
internal static partial class WebVtt
{
    private const string SceneNote = "画面";

    public static IReadOnlyList<Cue> Read(string text, FileErrors errors)
    {
        var lines = text.Split('\n');
        if (lines[0] != "WEBVTT" && !lines[0].StartsWith("WEBVTT ", StringComparison.Ordinal) && !lines[0].StartsWith("WEBVTT\t", StringComparison.Ordinal))
            errors.Add(1, "字幕の1行目が WEBVTT ではありません", "1行目に「WEBVTT」とだけ書きます");
        var cues = new List<Cue>();
        string? scene = null;
        foreach (var (block, line) in Blocks(lines))
            if (SceneOf(block) is { } told)
                scene = told;
            else if (block[0].StartsWith("NOTE", StringComparison.Ordinal) || block[0] is "STYLE" or "REGION")
                continue;
            else if (CueOf(block, line, scene, cues.LastOrDefault(), errors) is { } cue)
            {
                cues.Add(cue);
                scene = null;
            }
        if (cues.Count == 0)
            errors.Add(1, "字幕が1つもありません", "「00:00.000 --> 00:05.000」の行と、その下に字幕の文を書きます");
        return cues;
    }

    /// <summary>Runs of lines without a blank one, the header's left out, each with its line number.</summary>
    private static IEnumerable<(string[] Block, int Line)> Blocks(string[] lines)
    {
        var from = Array.FindIndex(lines, string.IsNullOrWhiteSpace);
        while (from >= 0 && from < lines.Length)
        {
            if (string.IsNullOrWhiteSpace(lines[from]))
            {
                from++;
                continue;
            }
            var to = Array.FindIndex(lines, from, string.IsNullOrWhiteSpace);
            to = to < 0 ? lines.Length : to;
            yield return (lines[from..to], from + 1);
            from = to;
        }
    }

    private static string? SceneOf(string[] block)
    {
        var note = string.Join(' ', block);
        return note.StartsWith("NOTE", StringComparison.Ordinal) && note[4..].TrimStart() is var told && told.StartsWith(SceneNote, StringComparison.Ordinal)
            ? told[SceneNote.Length..].TrimStart(':', ':', ' ')
            : null;
    }

    private static Cue? CueOf(string[] block, int line, string? scene, Cue? before, FileErrors errors)
    {
        var at = block[0].Contains("-->", StringComparison.Ordinal) ? 0 : 1;
        if (block.Length <= at || Times().Match(block[at]) is not { Success: true } times)
        {
            errors.Add(line, "字幕の時刻の行が読めません", "「00:05.000 --> 00:09.500」の形で書きます");
            return null;
        }
        var cue = new Cue(Time(times.Groups[1].Value), Time(times.Groups[2].Value), Tags().Replace(string.Join('\n', block[(at + 1)..]), "").Trim(), scene);
        if (cue.To <= cue.From)
            errors.Add(line + at, "字幕の終わりが始まりより前です", "終わりの時刻を直します");
        if (before is not null && cue.From < before.From)
            errors.Add(line + at, "字幕が時刻の順に並んでいません", "始まりの早い順に並べ替えます");
        if (cue.Text.Length == 0)
            errors.Add(line + at, "字幕の文がありません", "時刻の下の行に文を書くか、この字幕を消します");
        return cue;
    }

    private static TimeSpan Time(string text) => TimeSpan.ParseExact(
        text, [@"hh\:mm\:ss\.fff", @"mm\:ss\.fff"], CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*((?:\d{2}:)?[0-5]\d:[0-5]\d\.\d{3})\s+-->\s+((?:\d{2}:)?[0-5]\d:[0-5]\d\.\d{3})(\s.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Times();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
