using Academy.Modularity.Permissions;

namespace Academy.Modularity.Navigation;

/// <summary>The global navigation as the current user may see it.</summary>
public sealed class NavigationMenu(IEnumerable<INavigationProvider> providers, ICurrentRights rights)
{
    public async Task<IReadOnlyList<NavigationItem>> ItemsAsync()
    {
        var visible = new List<NavigationItem>();
        foreach (var item in providers.SelectMany(provider => provider.Items).OrderBy(item => item.Order))
            if (item.Requires is null || await rights.HasAnywhereAsync(item.Requires))
                visible.Add(item);
        return visible;
    }
}
