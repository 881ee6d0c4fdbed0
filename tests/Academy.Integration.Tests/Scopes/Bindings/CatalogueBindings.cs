namespace Academy.Integration.Tests.Scopes.Bindings;

internal static class CatalogueBindings
{
    private static readonly Given Hash = Given.Of("hash", scene => scene.Sample.Picture.Hash, _ => Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()).PadLeft(64, '0'), isOfAll: true);
    private static readonly Given Name = Given.Along("name", scene => scene.Sample.Picture.Name);

    public static IReadOnlyList<Binding> List { get; } =
    [
        new("GET /catalogue", Right.Everybody),
        new("GET /courses/{slug}", Right.Everybody, Given.Slug()),
        new("GET /media/{hash}/{name}", Right.Everybody, Hash, Name),
        new("HEAD /media/{hash}/{name}", Right.Everybody, Hash, Name),
        // The learner is enrolled already.
        new Binding("POST /courses/{slug}?handler=Enrol", Right.Everybody, Given.Slug()).Previewing(),
    ];
}
