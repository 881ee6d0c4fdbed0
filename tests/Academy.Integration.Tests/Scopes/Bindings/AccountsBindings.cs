namespace Academy.Integration.Tests.Scopes.Bindings;

internal static class AccountsBindings
{
    public static IReadOnlyList<Binding> List { get; } =
    [
        new Binding("GET /admin/audit", Right.Administer).ShowingNobody("it is the trail itself, of who acted: learning is not in it"),
    ];
}
