namespace Academy.Modularity.Navigation;

/// <summary>What beside a permission decides who is shown an entry of the navigation: its page asks the same.</summary>
public interface INavigationCondition
{
    /// <summary>The entry's path.</summary>
    string Href { get; }

    /// <summary>Whether it is for the reader, who has the permission.</summary>
    Task<bool> HoldsAsync();
}
