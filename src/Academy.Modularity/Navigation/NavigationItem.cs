using Academy.Modularity.Permissions;

namespace Academy.Modularity.Navigation;

/// <summary>One entry of the global navigation.</summary>
/// <param name="Text">Its Japanese label; the key of its English text.</param>
/// <param name="Href">A path of this site.</param>
/// <param name="Order">Smaller comes first.</param>
/// <param name="Requires">Shown only to holders; null: to everybody signed in.</param>
public sealed record NavigationItem(string Text, string Href, int Order, Permission? Requires = null)
{
    /// <summary>Whether <paramref name="path"/> is this entry's page or one below it.</summary>
    public bool Contains(string path) =>
        path == Href || (Href != "/" && path.StartsWith(Href + "/", StringComparison.Ordinal));
}
