namespace Academy.Modularity.Permissions;

/// <summary>Something a role may be allowed to do. Declared as static objects in a module's <c>Permissions.cs</c>.</summary>
/// <param name="Name">Unique, as <c>catalogue.assign</c>.</param>
/// <param name="Description">One phrase, in Japanese; the key of its English text.</param>
public sealed record Permission(string Name, string Description);
