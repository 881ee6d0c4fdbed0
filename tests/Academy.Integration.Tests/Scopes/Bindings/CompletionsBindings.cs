namespace Academy.Integration.Tests.Scopes.Bindings;

/// <summary>Files of completions that were reached elsewhere.</summary>
internal static class CompletionsBindings
{
    private static readonly Given Import = Given.Id("id", sample => sample.Import);

    public static IReadOnlyList<Binding> List { get; } =
    [
        new Binding("GET /hr/completions", Right.HrOfAll).NamingOnly("files with who uploaded them"),
        new Binding("GET /hr/completions/{id:guid}", Right.HrOfAll, Import).Noting("learning.import-viewed", scene => scene.Sample.Import),
        new Binding("GET /hr/completions/template", Right.HrOfAll).ShowingNobody("a file without rows"),
        new("POST /hr/completions/{id:guid}?handler=Confirm", Right.HrOfAll, Import),
        new("POST /hr/completions/{id:guid}?handler=Discard", Right.HrOfAll, Given.Id("id", sample => sample.OtherImport)),
    ];
}
