namespace Academy.Theme.Licences;

/// <summary>A component of others that the site ships, and on what terms.</summary>
/// <param name="Name">As its package is called.</param>
/// <param name="Version">The version that runs.</param>
/// <param name="Terms">The licence's short name; null when the list does not know the package.</param>
/// <param name="Text">The licence itself.</param>
public sealed record Licence(string Name, string Version, string? Terms, string? Text);
