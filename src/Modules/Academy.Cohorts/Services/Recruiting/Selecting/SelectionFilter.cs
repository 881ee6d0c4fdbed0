using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Text;

namespace Academy.Cohorts.Services.Recruiting.Selecting;

/// <summary>Those of a selection's list that are looked at, as the address says.</summary>
/// <param name="Words">Of the name, its reading or the organisation; as typed, null when nothing was.</param>
/// <param name="Group">Of the organisation; null: all.</param>
public sealed record SelectionFilter(SelectionTab Tab, string? Words, OrganisationGroup? Group)
{
    public bool IsNarrowed => Tab is not SelectionTab.All || Words is not null || Group is not null;

    /// <summary>What names no tab or group is as if it were left out.</summary>
    public static SelectionFilter Read(string? tab, string? words, string? group) => new(
        Named<SelectionTab>(tab) ?? SelectionTab.All, string.IsNullOrWhiteSpace(words) ? null : words, Named<OrganisationGroup>(group));

    public IReadOnlyList<SelectionRow> Of(IEnumerable<SelectionRow> rows)
    {
        var words = SearchText.Folded(Words ?? "");
        return [.. rows.Where(row => (Tab is SelectionTab.All || TabOf(row) == Tab) && (Group is null || row.Group == Group) && Has(row, words))];
    }

    /// <summary>Null while nothing is known of what becomes of it.</summary>
    public static SelectionTab? TabOf(SelectionRow row) => row.State switch
    {
        PlacementState.Selected => SelectionTab.Selected,
        PlacementState.Waiting or PlacementState.Offered => SelectionTab.Waiting,
        PlacementState.NotSelected or PlacementState.OfferLapsed => SelectionTab.NotSelected,
        PlacementState.Excluded => SelectionTab.Excluded,
        PlacementState.Withdrawn or PlacementState.Replaced => SelectionTab.Withdrawn,
        _ => null,
    };

    private static bool Has(SelectionRow row, string words) =>
        words.Length == 0 || new[] { row.Name, row.Reading, row.HomeName, row.HomeCode }.Any(text => SearchText.Folded(text).Contains(words, StringComparison.Ordinal));

    private static T? Named<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, ignoreCase: true, out var found) && Enum.IsDefined(found) && !int.TryParse(name, out _) ? found : null;
}

/// <summary>What became, or would become, of applications.</summary>
public enum SelectionTab
{
    All,

    /// <summary>参加.</summary>
    Selected,

    /// <summary>補欠, those who were offered a place among them.</summary>
    Waiting,

    /// <summary>見送り, those who did not answer an offer among them.</summary>
    NotSelected,

    /// <summary>対象外.</summary>
    Excluded,

    /// <summary>辞退, those whose place a colleague took among them.</summary>
    Withdrawn,
}
