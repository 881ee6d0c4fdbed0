namespace Academy.Integration.Tests.Scopes.Bindings;

internal static class NotificationsBindings
{
    private static readonly Given Before = Given.Id("before", sample => sample.Notice).MayBeSeen("a place in the reader's own list");

    public static IReadOnlyList<Binding> List { get; } =
    [
        new("GET /notices", Right.Self, Before),
        new("POST /notices?handler=Open", Right.Self, Given.Id("id", sample => sample.Notice), Given.Fresh("before")),
        new("POST /notices?handler=ReadAll", Right.Everybody, Given.Fresh("before")),
        new Binding("GET /admin/mail", Right.Operate).ShowingNobody("settings, counts, and the reader's own test mails"),
        // A mail of the secretariat, from the secretariat: no row of a municipality.
        new Binding("POST /admin/mail", Right.Operate, Given.Along("To", "taro@city.example")).Previewing(),
    ];
}
