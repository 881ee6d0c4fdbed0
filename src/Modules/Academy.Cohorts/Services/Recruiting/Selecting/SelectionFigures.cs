using Academy.Domain.Cohorts.Recruiting;

namespace Academy.Cohorts.Services.Recruiting.Selecting;

/// <summary>A selection in numbers. A colleague who takes somebody's place is no further application.</summary>
/// <param name="People">Who was handed over, whatever became of it.</param>
/// <param name="Organisations">That handed anybody over.</param>
/// <param name="Groups">Wards, cities, towns and villages; others when they are concerned.</param>
public sealed record SelectionFigures(int People, int Organisations, IReadOnlyList<GroupFigures> Groups)
{
    public static SelectionFigures Of(ReadSelection selection)
    {
        var groups = Enum.GetValues<OrganisationGroup>().Select(group => Of(selection, group)).ToList();
        return new(groups.Sum(group => group.People), groups.Sum(group => group.Organisations), [.. groups.Where(group => group.Group is not OrganisationGroup.Other || group.People > 0)]);
    }

    private static GroupFigures Of(ReadSelection selection, OrganisationGroup group)
    {
        var rows = selection.Rows.Where(row => row.Group == group).ToList();
        var applied = rows.Where(row => row.Way is not ApplicationWay.Substitution).ToList();
        return new(
            group, applied.Count, applied.DistinctBy(row => row.HomeCode).Count(), rows.Count(row => row.State is PlacementState.Selected or PlacementState.Offered),
            selection.Recruitment.Rule.Quotas.FirstOrDefault(quota => quota.Group == group)?.Places);
    }
}

/// <param name="Given">Places that are given, or would be.</param>
/// <param name="Quota">Places that are kept for it; null: none.</param>
public sealed record GroupFigures(OrganisationGroup Group, int People, int Organisations, int Given, int? Quota);
