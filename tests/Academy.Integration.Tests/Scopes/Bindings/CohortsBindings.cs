using System.Security.Cryptography;
using System.Text;
using Academy.Integration.Tests.Scopes.Worlds;

namespace Academy.Integration.Tests.Scopes.Bindings;

/// <summary>Each change of a programme or a term is made of the version that the one before left.</summary>
internal static class CohortsBindings
{
    private const string ProgrammePage = "/secretariat/programmes/{id:guid}";
    private const string TermPage = "/secretariat/terms/{id:guid}";

    private static readonly Given Programme = Given.Id("id", sample => sample.Programme);

    private static readonly Given Term = Given.Id("id", sample => sample.Term);

    private static readonly Given First = Given.Along("number", "1");

    private static readonly (string, string)[] Whole =
    [
        ("Form.Name", "見本の勉強会"), ("Form.Summary", "見本です。"), ("Form.Sessions", "2"), ("Form.ByRecording", "1"), ("Form.Courses", "0"),
    ];

    private static readonly (string, string)[] Session =
    [
        ("Form.Theme", "主題"), ("Form.Objectives", "説明できる"), ("Form.Format", "Online"), ("Form.StartsAt", "10:00"), ("Form.Minutes", "120"),
    ];

    private const string SelectionPage = $"{TermPage}/selection";

    private static readonly Given Selecting = Given.Id("id", sample => sample.Selection.Open);

    private static readonly Given Candidate = Given.Id("applicationId", sample => sample.Selection.Candidate);

    private static readonly (string, string)[] Recruiting =
    [
        ("Version", "1"), ("Form.ApplyUntil", "2026-12-04"), ("Form.ApproveUntil", "2026-12-08"), ("Form.DecideBy", "2026-12-10"), ("Form.Places", "30"), ("Form.AnswerDays", "3"), ("Form.SubstituteUntil", "1"),
    ];

    public static IReadOnlyList<Binding> List { get; } =
    [
        new("GET /cohorts", Right.Everybody),
        // What is announced is for everybody; what participants alone see is tried in TermSeparationTests.
        new("GET /cohorts/{id:guid}", Right.Everybody, Given.Along("id", scene => $"{scene.Sample.Term}")),
        new("GET /cohorts/{id:guid}/draw", Right.Everybody, Given.Along("id", scene => $"{scene.Sample.Selection.Decided}")),
        new("GET /cohorts/{id:guid}/draw.txt", Right.Everybody, Given.Along("id", scene => $"{scene.Sample.Selection.Decided}")),
        new Binding("GET /secretariat", Right.Host).ShowingNobody("terms and programmes"),
        new Binding("POST /secretariat", Right.Host, Given.Fresh("NewId")).With(("Name", "新しい勉強会")),
        new Binding($"GET {ProgrammePage}", Right.Host, Programme).ShowingNobody("a programme"),
        new Binding($"GET {ProgrammePage}/sessions/{{number:int}}", Right.Host, Programme, First).ShowingNobody("a session of a programme"),
        new Binding($"GET {ProgrammePage}/term", Right.Host, Programme).ShowingNobody("a term to be made"),
        new Binding($"GET {TermPage}", Right.Host, Term).Noting("cohorts.participants-viewed", scene => scene.Sample.Term),
        new Binding($"GET {TermPage}/settings", Right.Host, Term).ShowingNobody("settings"),
        new Binding($"GET {TermPage}/sessions/{{number:int}}", Right.Host, Term, First).ShowingNobody("a session of a term"),
        new Binding($"GET {TermPage}/sessions/{{number:int}}/attendance", Right.Host, Term, First).Noting("cohorts.participants-viewed", scene => scene.Sample.Term),
        new Binding($"GET {TermPage}/works", Right.Host, Term).Noting("cohorts.participants-viewed", scene => scene.Sample.Term),
        new Binding($"GET {TermPage}/recruitment", Right.Host, Term).ShowingNobody("how a term recruits"),
        new Binding($"GET {SelectionPage}", Right.Host, Selecting).Noting("cohorts.applications-viewed", scene => scene.Sample.Selection.Open),
        new Binding($"GET {SelectionPage}/{{applicationId:guid}}", Right.Host, Selecting, Candidate).Noting("cohorts.applications-viewed", scene => scene.Sample.Selection.Open),
        new Binding($"GET {SelectionPage}/decision", Right.Host, Selecting).ShowingNobody("how many get a place"),
        new Binding($"POST {ProgrammePage}?handler=Copy", Right.Host, Programme, Given.Fresh("CopyId")),
        new Binding($"POST {ProgrammePage}", Right.Host, Programme, Given.Fresh("CopyId")).With([.. Whole, ("Version", "1"), ("Shift", "NextDay")]),
        new Binding($"POST {ProgrammePage}/sessions/{{number:int}}", Right.Host, Programme, Given.Along("number", "2")).With([.. Session, ("WeeksAfter", "2"), ("Version", "2")]),
        new Binding($"POST {ProgrammePage}/sessions/{{number:int}}?handler=Delete", Right.Host, Programme, First).With(("Version", "3")),
        new Binding($"POST {ProgrammePage}?handler=Delete", Right.Host, Given.Id("id", sample => sample.OtherProgramme), Given.Fresh("CopyId")).With(("Version", "1")),
        new Binding($"POST {ProgrammePage}/term", Right.Host, Programme, Given.Fresh("TermId")).With(("first", "2027-01-12"), ("Name", "新しい期"), ("Days[0]", "2027-01-12")),
        new Binding($"POST {TermPage}?handler=Announce", Right.Host, Term).With(("Version", "1")),
        new Binding($"POST {TermPage}/settings", Right.Host, Term).With([.. Whole, ("Version", "2")]),
        new Binding($"POST {TermPage}/sessions/{{number:int}}", Right.Host, Term, First).With([.. Session, ("Day", "2026-12-22"), ("Version", "3")]),
        new Binding(
            $"POST {TermPage}/sessions/{{number:int}}/attendance", Right.Host, Term, First,
            Given.Id("Person", sample => sample.Participation).MayBeSeen("of others than the term's participants nothing is recorded")).With(("How", "Late")),
        new Binding(
            $"POST {TermPage}/works", Right.Host, Term, Given.Id("Listed", sample => sample.Participation).MayBeSeen("of others than the term's participants nothing is recorded"),
            Given.Along("Accepted", scene => $"{scene.Sample.Participation}"), Given.Along("HandedIn", scene => $"{scene.Sample.Participation}")),
        new Binding($"POST {TermPage}/recruitment", Right.Host, Term).With(Recruiting),
        new Binding($"POST {SelectionPage}?handler=File", Right.Host, Selecting),
        new Binding($"POST {SelectionPage}/{{applicationId:guid}}?handler=Exclude", Right.Host, Selecting, Candidate).With(("Reason", "対象ではないため")),
        new Binding($"POST {SelectionPage}/{{applicationId:guid}}?handler=Include", Right.Host, Selecting, Candidate),
        new Binding($"POST {SelectionPage}/decision", Right.Host, Selecting, Given.Along("Seen", SeenOf)),
    ];

    /// <summary>What stands for the result that the only candidate gets the place.</summary>
    private static string SeenOf(Scene scene) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{scene.Sample.Selection.Candidate:N} Selected ")));
}
