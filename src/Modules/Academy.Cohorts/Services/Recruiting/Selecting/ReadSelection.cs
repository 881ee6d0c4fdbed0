using System.Security.Cryptography;
using System.Text;
using Academy.Domain.Cohorts.Recruiting;

namespace Academy.Cohorts.Services.Recruiting.Selecting;

/// <summary>A selection as the host sees it.</summary>
/// <param name="IsClosed">Whether the last day for approvals is over: what is drawn is final but for exclusions and withdrawals.</param>
/// <param name="Seed">Of the lottery; null before the list is closed.</param>
/// <param name="Municipalities">How many there are that could put somebody forward.</param>
/// <param name="Rows">Everybody who was handed over, by organisations' codes.</param>
public sealed record ReadSelection(TermRecruitment Recruitment, bool IsClosed, string? Seed, int Municipalities, IReadOnlyList<SelectionRow> Rows)
{
    /// <summary>Stands for what is shown, to tell that it is what was confirmed.</summary>
    public string Key => KeyOf(Rows);

    /// <summary>Why somebody comes before others in this selection, the weightiest first.</summary>
    public IEnumerable<PriorityGround> GroundsOf(SelectionRow row) => Recruitment.Rule.Priorities.Where(row.Grounds.Contains);

    internal static string KeyOf(IEnumerable<SelectionRow> rows) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(row => $"{row.Id:N} {row.State} {row.WaitingRank}")))));
}

/// <param name="Id">Of the application: the receipt number.</param>
/// <param name="State">What was decided or, before the result is known, would be; null before the list is closed.</param>
/// <param name="Position">In the order of the draw; null for whoever was not drawn.</param>
/// <param name="Order">推薦順位; null when none was given.</param>
/// <param name="Note">Why it was taken out.</param>
/// <param name="AnswerUntil">The last day for the answer to an offer, in Tokyo.</param>
public sealed record SelectionRow(
    Guid Id, string HomeCode, string HomeName, OrganisationGroup Group, string Name, string Reading, string? OfficeName, string Reason, ApplicationWay Way, int? Order,
    IReadOnlySet<PriorityGround> Grounds, PlacementState? State, int? Position, int? WaitingRank, string? Note, DateOnly? AnswerUntil)
{
    internal static SelectionRow Of(ReadCandidate one, DrawnCandidate? drawn, int? waitingPlaces)
    {
        var row = one.Application;
        var (state, rank) = StateOf(one, drawn, waitingPlaces);
        return new(
            row.Id, one.HomeCode, one.HomeName, one.Group, row.Name, row.Reading, row.OfficeName, row.Reason, row.Way, row.OwnOrder, one.Grounds, state,
            drawn?.Position ?? one.Placement?.Position, rank, one.Placement?.Note, one.Placement?.AnswerUntil);
    }

    private static (PlacementState? State, int? Rank) StateOf(ReadCandidate one, DrawnCandidate? drawn, int? waitingPlaces) => drawn switch
    {
        { Outcome: SelectionOutcome.Selected } => (PlacementState.Selected, null),
        { WaitingRank: { } rank } when waitingPlaces is null || rank <= waitingPlaces => (PlacementState.Waiting, rank),
        { } => (PlacementState.NotSelected, null),
        // What was withdrawn before the result has no row of what was decided.
        null when one.Application.State is ApplicationState.Withdrawn => (PlacementState.Withdrawn, null),
        null => (one.Placement?.State is PlacementState.Considered ? null : one.Placement?.State, one.Placement?.WaitingRank),
    };
}
