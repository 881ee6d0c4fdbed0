using System.Text.RegularExpressions;
using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking;

/// <summary>How ids and slugs are written.</summary>
internal static partial class Ids
{
    public static bool IsWellFormed(string id, int shortest = 2) => id.Length >= shortest && Pattern().IsMatch(id);

    public static ContentError Error(string file, Placed id, string name, int shortest = 2) =>
        new(file, id.Line, $"{name}「{id}」は使えません", $"{shortest} 字から 64 字までの a-z、0-9、- にします");

    [GeneratedRegex("^[a-z0-9-]{1,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
