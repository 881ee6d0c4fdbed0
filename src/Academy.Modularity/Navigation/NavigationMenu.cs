using Academy.Modularity.Permissions;

namespace Academy.Modularity.Navigation;

/// <summary>The global navigation as the current user may see it.</summary>
public sealed class NavigationMenu(IEnumerable<INavigationProvider> providers, IEnumerable<INavigationCondition> conditions, ICurrentRights rights)
{
    public async Task<IReadOnlyList<NavigationItem>> ItemsAsync()
    {
        var visible = new List<NavigationItem>();
        foreach (var item in providers.SelectMany(provider => provider.Items).OrderBy(item => item.Order))
            if (await IsForReaderAsync(item))
                visible.Add(item);
        return visible;
    }

    private async Task<bool> IsForReaderAsync(NavigationItem item) =>
        (item.Requires is null || await rights.HasAnywhereAsync(item.Requires))
        && (conditions.FirstOrDefault(condition => condition.Href == item.Href) is not { } further || await further.HoldsAsync());
}
