using System.Globalization;
using Academy.Domain.Text;

namespace Academy.Cohorts.Services.Participants;

/// <summary>Those of a roster that are looked at, and in which order, as the address says.</summary>
/// <param name="Words">Of the name, its reading or the organisation; as typed, null when nothing was.</param>
/// <param name="Group">0: those in no group; null: all.</param>
/// <param name="IsByReading">Whether the groups are of no account for the order.</param>
public sealed record RosterFilter(string? Words, int? Group, bool IsByReading)
{
    public const string ByReading = "reading";

    private const string NoGroup = "none";

    /// <summary>The group in the address.</summary>
    public string? GroupText => Group is { } number ? Written(number) : null;

    /// <summary>What names no group or order is as if it were left out.</summary>
    public static RosterFilter Read(string? words, string? group, string? order) => new(
        string.IsNullOrWhiteSpace(words) ? null : words,
        group == NoGroup ? 0 : int.TryParse(group, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null,
        order == ByReading);

    /// <summary>A group as it is written in the address.</summary>
    /// <param name="group">0: none.</param>
    public static string Written(int group) => group == 0 ? NoGroup : group.ToString(CultureInfo.InvariantCulture);

    /// <summary>By groups, those in none last, or by reading alone.</summary>
    /// <param name="rows">By reading.</param>
    public static IReadOnlyList<RosterRow> Ordered(IReadOnlyList<RosterRow> rows, bool isByReading) => isByReading ? rows : [.. rows.OrderBy(row => row.Group ?? int.MaxValue)];

    /// <param name="rows">By reading.</param>
    public IReadOnlyList<RosterRow> Of(IReadOnlyList<RosterRow> rows)
    {
        var words = SearchText.Folded(Words ?? "");
        return [.. Ordered(rows, IsByReading).Where(row => (Group is null || Group == (row.Group ?? 0)) && Has(row, words))];
    }

    private static bool Has(RosterRow row, string words) =>
        words.Length == 0 || new[] { row.Name, row.Reading, row.HomeName }.Any(text => SearchText.Folded(text).Contains(words, StringComparison.Ordinal));
}
