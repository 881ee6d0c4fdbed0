namespace Academy.Integration.Tests.Scopes.Bindings;

internal static class OperationsBindings
{
    public static IReadOnlyList<Binding> List { get; } =
    [
        new Binding("GET /admin/jobs", Right.Operate).ShowingNobody("kinds, keys and causes of work"),
        new("POST /admin/jobs?handler=Retry", Right.Operate, Given.Id("id", sample => sample.Work)),
        new("POST /admin/jobs?handler=Drop", Right.Operate, Given.Id("id", sample => sample.OtherWork)),
    ];
}
