namespace Academy.Integration.Tests.Scopes.Bindings;

internal static class OrganisationsBindings
{
    public static IReadOnlyList<Binding> List { get; } =
    [
        new Binding("GET /hr/superiors", Right.HrOfAll).ShowingNobody("ranks and offices"),
        new Binding("POST /hr/superiors", Right.HrOfAll).With(("Ranks", "部長")),
    ];
}
