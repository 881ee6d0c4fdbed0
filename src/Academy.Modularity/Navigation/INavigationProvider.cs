namespace Academy.Modularity.Navigation;

/// <summary>A module's entries of the global navigation.</summary>
public interface INavigationProvider
{
    IEnumerable<NavigationItem> Items { get; }
}
