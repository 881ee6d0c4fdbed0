using Academy.Modularity.Permissions;

namespace Academy.Modularity.Navigation;

/// <summary>An entry of those who run the site: the administrators of a municipality have the permission, may not open the page, and are not led there.</summary>
/// <param name="operators">Who runs the site.</param>
/// <param name="href">The entry's path.</param>
/// <param name="permission">What the page asks for.</param>
public sealed class OperatorsEntry(SiteOperators operators, string href, Permission permission) : INavigationCondition
{
    public string Href => href;

    public Task<bool> HoldsAsync() => operators.IncludeReaderAsync(permission, CancellationToken.None);
}
