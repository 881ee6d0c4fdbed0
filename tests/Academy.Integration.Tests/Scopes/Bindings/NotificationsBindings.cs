namespace Academy.Integration.Tests.Scopes.Bindings;

internal static class NotificationsBindings
{
    private static readonly Given Before = Given.Id("before", sample => sample.Notice).MayBeSeen("a place in the reader's own list");

    private static readonly Given Rule = Given.Id("id", sample => sample.Rule);

    private static readonly Given[] Narrowing = [Given.Id("Form.Office", sample => sample.Office), Given.Id("Form.Course", sample => sample.Own.Id)];

    private static readonly Given Somebody = Given.Of("Number", scene => scene.Sample.EmployeeNumber, _ => $"x{Guid.NewGuid():N}"[..12], isOfAll: false);

    private static readonly (string, string)[] Words =
    [
        ("Form.Name", "期限の案内"), ("Form.Side", "Before"), ("Form.Days", "3"), ("Form.InBusinessDays", "true"), ("Form.At", "09:00"), ("Form.OnSite", "true"), ("Form.ByMail", "true"),
        ("Form.Subject", "期限の案内"), ("Form.Body", "期限です。"), ("Form.SubjectEnglish", "Due soon"), ("Form.BodyEnglish", "It is due soon."),
    ];

    public static IReadOnlyList<Binding> List { get; } =
    [
        new("GET /notices", Right.Self, Before),
        new("POST /notices?handler=Open", Right.Self, Given.Id("id", sample => sample.Notice), Given.Fresh("before")),
        new("POST /notices?handler=ReadAll", Right.Everybody, Given.Fresh("before")),
        new Binding("GET /notices/settings", Right.Everybody),
        new Binding("POST /notices/settings", Right.Everybody).With(("Mail", "Daily"), ("Language", "ja")),
        new Binding("GET /hr/reminders/rehearsal", Right.HrOfAll).Noting("notifications.rehearsal-viewed", _ => null),
        new Binding("GET /hr/reminders/log", Right.HrOfAll).Noting("notifications.reminders-viewed", _ => null),
        new Binding("POST /hr/reminders/log?handler=Again", Right.HrOfAll, Given.Id("id", sample => sample.Reminder), Given.Along("seen", scene => $"{scene.Sample.ReminderMail}")),
        new Binding("GET /admin/mail", Right.Operate).ShowingNobody("settings, counts, and the reader's own test mails"),
        // A mail of the secretariat, from the secretariat: no row of a municipality.
        new Binding("POST /admin/mail", Right.Operate, Given.Along("To", "taro@city.example")).Previewing(),
        new Binding("GET /hr/reminders", Right.HrOfAll).ShowingNobody("rules, offices and courses"),
        new Binding("GET /hr/reminders/new", Right.HrOfAll).ShowingNobody("a rule to be written"),
        new Binding("GET /hr/reminders/{id:guid}", Right.HrOfAll, Rule).ShowingNobody("a rule"),
        new Binding("POST /hr/reminders/new", Right.HrOfAll, [Given.Fresh("Form.Id"), .. Narrowing]).With(Words),
        new Binding("POST /hr/reminders/{id:guid}", Right.HrOfAll, [Rule, Given.Fresh("Form.Id"), .. Narrowing, Given.Along("Number", "")]).With(Words),
        new Binding("POST /hr/reminders/{id:guid}?handler=Preview", Right.HrOfAll, [Rule, Given.Fresh("Form.Id"), .. Narrowing, Somebody]).With(Words),
        new Binding("POST /hr/reminders?handler=Hours", Right.HrOfAll).With(("Quiet.From", "21:00"), ("Quiet.Until", "07:00")),
        new("POST /hr/reminders?handler=Silence", Right.HrOfAll),
        new("POST /hr/reminders?handler=Resume", Right.HrOfAll),
        new("POST /hr/reminders?handler=Stop", Right.HrOfAll, Rule),
        new("POST /hr/reminders?handler=Start", Right.HrOfAll, Rule),
        new("POST /hr/reminders?handler=Delete", Right.HrOfAll, Given.Id("id", sample => sample.OtherRule)),
    ];
}
