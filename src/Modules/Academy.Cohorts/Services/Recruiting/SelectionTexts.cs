using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Recruiting.Selecting;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Theme.Components;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Services.Recruiting;

/// <summary>What became of applications, in the words of the host.</summary>
public sealed class SelectionTexts(IStringLocalizer<Text> text)
{
    public string Tab(SelectionTab tab) => tab switch
    {
        SelectionTab.All => text["すべて"],
        SelectionTab.Selected => text["参加"],
        SelectionTab.Waiting => text["補欠"],
        SelectionTab.NotSelected => text["見送り"],
        SelectionTab.Excluded => text["対象外"],
        _ => text["辞退"],
    };

    /// <summary>What became of an application, or would; empty while nothing is known.</summary>
    public string Result(SelectionRow row) => row.State is { } state ? Result(state, row.WaitingRank) : "";

    /// <inheritdoc cref="Result(SelectionRow)"/>
    /// <param name="rank">On the waiting list.</param>
    public string Result(PlacementState state, int? rank) => state switch
    {
        PlacementState.Selected => text["参加"],
        PlacementState.Waiting => text["補欠{0}番", rank!],
        PlacementState.Offered => text["繰上げの回答待ち"],
        PlacementState.OfferLapsed => text["繰上げに回答なし"],
        PlacementState.NotSelected => text["見送り"],
        PlacementState.Excluded => text["対象外"],
        PlacementState.Withdrawn => text["辞退"],
        PlacementState.Replaced => text["交代"],
        _ => "",
    };

    public static Tone Tone(PlacementState state) => state switch
    {
        PlacementState.Selected => Theme.Components.Tone.Ok,
        PlacementState.Waiting => Theme.Components.Tone.Warn,
        PlacementState.Offered => Theme.Components.Tone.Info,
        _ => Theme.Components.Tone.Plain,
    };

    public static string? Icon(PlacementState state) => state switch
    {
        PlacementState.Selected => "check",
        PlacementState.Offered => "clock",
        _ => null,
    };
}
