using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Academy.Cohorts.Services.Groups.Proposals;

/// <summary>What was taken out of a text and put in, line by line.</summary>
public static class LineChanges
{
    /// <summary>So many lines around a change show where it is.</summary>
    private const int Around = 2;

    /// <summary>Finding what two longer texts have in common could take a minute: they are shown as one taken out and another one put in.</summary>
    private const int MostLines = 3_000;

    /// <summary>Empty when the texts are the same.</summary>
    public static IReadOnlyList<LineChange> Between(string before, string after)
    {
        var lines = before == after ? [] : Find(before, after);
        return [.. Shortened(lines)];
    }

    private static List<LineChange> Find(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        if (old.Length > MostLines || now.Length > MostLines)
            return [.. old.Select(line => new LineChange(LineChangeKind.Removed, line)), .. now.Select(line => new LineChange(LineChangeKind.Added, line))];
        return InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false).Lines.ConvertAll(line => new LineChange(KindOf(line.Type), line.Text));
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.Split('\n');

    private static LineChangeKind KindOf(ChangeType type) => type switch
    {
        ChangeType.Inserted => LineChangeKind.Added,
        ChangeType.Deleted => LineChangeKind.Removed,
        _ => LineChangeKind.Kept,
    };

    private static IEnumerable<LineChange> Shortened(List<LineChange> lines)
    {
        var isNear = new bool[lines.Count];
        for (var index = 0; index < lines.Count; index++)
            if (lines[index].Kind is not LineChangeKind.Kept)
                Array.Fill(isNear, true, Math.Max(0, index - Around), Math.Min(lines.Count, index + Around + 1) - Math.Max(0, index - Around));
        for (var index = 0; index < lines.Count; index++)
        {
            if (isNear[index])
            {
                yield return lines[index];
                continue;
            }

            var first = index;
            while (index + 1 < lines.Count && !isNear[index + 1])
                index++;
            yield return new(LineChangeKind.LeftOut, "", index - first + 1);
        }
    }
}
