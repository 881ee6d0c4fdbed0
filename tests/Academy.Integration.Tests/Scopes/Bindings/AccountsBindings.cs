namespace Academy.Integration.Tests.Scopes.Bindings;

internal static class AccountsBindings
{
    public static IReadOnlyList<Binding> List { get; } =
    [
        new Binding("GET /admin/audit", Right.Administer).NamingOnly("the trail itself: who acted, not how they learn"),
    ];
}
