using Academy.Reporting.Services.Closing;

namespace Academy.Integration.Tests.Scopes.Bindings;

internal static class ReportingBindings
{
    private static readonly Given Office = Given.Id("office", sample => sample.Office);
    private static readonly Given Year = Given.Along("year", "2025");
    private static readonly Given Course = Given.Slug("course");

    public static IReadOnlyList<Binding> List { get; } =
    [
        new Binding("GET /hr", Right.Figures, Office, Course).ShowingNobody("figures"),
        new Binding("GET /hr/people", Right.Figures, Office, Course).With(("measure", "enrolled")).Noting("reporting.people-viewed", scene => scene.Sample.Office),
        new Binding("GET /hr/export", Right.Figures, Office, Course).With(("measure", "enrolled")).ShowingNobody("the form that asks for the file"),
        new Binding("POST /hr/export", Right.Figures, Office, Course).With(("measure", "enrolled"), ("format", "Utf8")),
        new Binding("GET /hr/years", Right.HrOfAll).ShowingNobody("figures"),
        new Binding("GET /hr/years/{year:int}", Right.HrOfAll, Year).ShowingNobody("figures"),
        // Nothing was learnt in that year.
        new Binding("POST /hr/years/{year:int}", Right.HrOfAll, Year).With(("Seen", ReportedFigures.DigestOf([]))),
    ];
}
