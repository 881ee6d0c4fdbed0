namespace Academy.Domain.Cohorts.Recruiting;

/// <summary>How the places of a term are given out, as data.</summary>
/// <param name="Places">So many people can take part.</param>
/// <param name="PerOrganisation">At most so many of one organisation; null: no limit.</param>
/// <param name="Quotas">At most one of each group; when they are more than there are places, the draw decides between the groups.</param>
/// <param name="Priorities">Who is drawn before others: the first weighs most, and the next only counts among those who are equal in it.</param>
public sealed record SelectionRule(int Places, int? PerOrganisation, IReadOnlyList<Quota> Quotas, IReadOnlyList<PriorityGround> Priorities)
{
    public bool Equals(SelectionRule? other) =>
        other is not null && (Places, PerOrganisation) == (other.Places, other.PerOrganisation)
        && Quotas.SequenceEqual(other.Quotas) && Priorities.SequenceEqual(other.Priorities);

    public override int GetHashCode() => HashCode.Combine(Places, PerOrganisation);
}
