namespace Academy.Integration.Tests.Scopes.Bindings;

internal static class NotificationsBindings
{
    private static readonly Given Before = Given.Id("before", sample => sample.Notice).MayBeSeen("a place in the reader's own list");

    public static IReadOnlyList<Binding> List { get; } =
    [
        new("GET /notices", Right.Self, Before),
        new("POST /notices?handler=Open", Right.Self, Given.Id("id", sample => sample.Notice), Given.Fresh("before")),
        new("POST /notices?handler=ReadAll", Right.Everybody, Given.Fresh("before")),
    ];
}
