using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking;

/// <summary>Finds words that stand in two places.</summary>
internal static class Twice
{
    public static IEnumerable<ContentError> Find(string name, IEnumerable<(string File, Placed Word)> words) => words
        .Where(pair => !pair.Word.IsMissing)
        .GroupBy(pair => pair.Word.Value, StringComparer.Ordinal)
        .SelectMany(group => group.Skip(1).Select(again => new ContentError(
            again.File,
            again.Word.Line,
            $"{name}「{again.Word}」は {group.First().File} の {group.First().Word.Line} 行目にもあります",
            "どちらかを別の名にします。公開した後の id は変えられないので、新しいほうを変えます")));
}
