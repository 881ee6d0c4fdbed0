namespace Academy.Modularity;

/// <summary>What a module says of itself; shown to administrators and used as its key.</summary>
/// <param name="Id">The project's name, as <c>Academy.Learning</c>.</param>
/// <param name="Name">One or two words, in Japanese.</param>
/// <param name="Description">One sentence.</param>
public sealed record ModuleManifest(string Id, string Name, string Description);
