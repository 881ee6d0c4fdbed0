namespace Academy.Integration.Tests.Scopes.Bindings;

/// <summary>What HR decides about one learner in a course.</summary>
internal static class CareBindings
{
    private const string Care = "/courses/{slug}/learners/{id:guid}/care";
    private const string Reason = "申し出による";
    private const string Viewed = "learning.record-viewed";

    private static readonly Given Slug = Given.Slug();
    private static readonly Given Learner = Given.Id("id", sample => sample.Learner);
    private static readonly Given Form = Given.Fresh("Form.Id");
    private static readonly Given Attempt = Given.Of("attempt", scene => $"{scene.Course.HandedInId}", _ => $"{Guid.CreateVersion7()}", isOfAll: false);
    private static readonly Given Paused = Given.Id("Dues[].Key", sample => sample.Paused).MayBeSeen("of the dates those of the person's own paused courses are read");

    public static IReadOnlyList<Binding> List { get; } =
    [
        Look(""),
        Look("/due"),
        Look("/exemption"),
        Look("/pause"),
        Look("/resume"),
        Look("/results/{attempt:guid}", Attempt),
        Decision("/due").With(("Form.Due", "2026-12-31"), ("Form.Reason", Reason)),
        Decision("/exemption?handler=Exempt").With(("Form.Reason", Reason)),
        Decision("/exemption?handler=Lift").With(("Form.Reason", Reason)),
        Decision("/pause").With(("Form.Day", "2026-11-24"), ("Form.Reason", Reason)).Previewing().Noting(Viewed, scene => scene.Sample.Learner),
        Decision("/resume", Paused, Given.Along("Dues[].Value", "2026-12-25")).With(("Form.Day", "2026-11-24"), ("Form.Reason", Reason)).Previewing().Noting(Viewed, scene => scene.Sample.Learner),
        Decision("/results/{attempt:guid}", Attempt).With(("Form.Points", "1"), ("Form.Reason", Reason)).Previewing().Noting(Viewed, scene => scene.Sample.Learner),
    ];

    private static Binding Look(string page, params IReadOnlyList<Given> more) =>
        new Binding($"GET {Care}{page}", Right.Hr, [Slug, Learner, .. more]).Noting(Viewed, scene => scene.Sample.Learner);

    private static Binding Decision(string page, params IReadOnlyList<Given> more) => new($"POST {Care}{page}", Right.Hr, [Slug, Learner, Form, .. more]);
}
