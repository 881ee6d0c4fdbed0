namespace Academy.Domain.Cohorts.Recruiting;

/// <summary>What the draw gave a candidate.</summary>
/// <param name="Position">In the order of the draw, from 1.</param>
/// <param name="Ticket">The candidate's own, also where the organisation's order moved them to another's position.</param>
/// <param name="WaitingRank">On the waiting list, from 1; null for who has a place.</param>
public sealed record DrawnCandidate(Guid Id, int Position, string Ticket, SelectionOutcome Outcome, int? WaitingRank);
