using System.Security.Cryptography;
using System.Text;
using Academy.Cohorts.Pages.Secretariat;
using Academy.Cohorts.Services.Sessions.Groups;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Integration.Tests.Cohorts.Sessions;
using Academy.Integration.Tests.Scopes.Worlds;

namespace Academy.Integration.Tests.Scopes.Bindings;

/// <summary>Each change of a programme or a term is made of the version that the one before left.</summary>
internal static class CohortsBindings
{
    private const string ProgrammePage = "/secretariat/programmes/{id:guid}";
    private const string TermPage = "/secretariat/terms/{id:guid}";

    private static readonly Given Programme = Given.Id("id", sample => sample.Programme);

    private static readonly Given Term = Given.Id("id", sample => sample.Term);

    private static readonly Given Held = Given.Id("id", sample => sample.HeldTerm);

    /// <summary>A question that there was not before.</summary>
    private static readonly Given New = Given.Along("Questions[].Key", "");

    private static readonly Given First = Given.Along("number", "1");

    private static readonly (string, string)[] Whole =
    [
        ("Form.Name", "見本の勉強会"), ("Form.Summary", "見本です。"), ("Form.Sessions", "2"), ("Form.ByRecording", "1"), ("Form.Courses", "0"),
    ];

    private static readonly (string, string)[] Session =
    [
        ("Form.Theme", "主題"), ("Form.Objectives", "説明できる"), ("Form.Format", "Online"), ("Form.StartsAt", "10:00"), ("Form.Minutes", "120"),
    ];

    private const string LogPage = $"{TermPage}/sessions/{{number:int}}/log";
    private const string LogText = "名前,参加時刻,退出時刻\n青木 美咲,13:00,15:00\n";
    private const string NoneOther = "of others than the term's participants nothing is recorded";

    /// <summary>What the forms of a meeting's log bring along: the participant is in it by name.</summary>
    private static readonly Given[] Logged =
    [
        Term, First, Given.Along("Upload", LogText), Given.Id("Chosen", sample => sample.Participation).MayBeSeen(NoneOther),
        Given.Id("Person", sample => sample.Participation).MayBeSeen(NoneOther), Given.Id("Absent", sample => sample.Participation).MayBeSeen(NoneOther),
    ];

    private static readonly (string, string)[] Columns = [("Log", LogText), ("NameAt", "0"), ("JoinedAt", "1"), ("LeftAt", "2"), ("LogName", LoggedName), ("Confirmed", LoggedName)];
    private const string ArrivalPage = "/cohorts/{id:guid}/sessions/{number:int}/arrival";

    private static readonly Given Today = Given.Id("id", sample => sample.Reception.Term);

    private const string SelectionPage = $"{TermPage}/selection";

    private static readonly Given Selecting = Given.Id("id", sample => sample.Selection.Open);

    private static readonly Given Candidate = Given.Id("applicationId", sample => sample.Selection.Candidate);

    private static readonly (string, string)[] Recruiting =
    [
        ("Version", "1"), ("Form.ApplyUntil", "2026-12-04"), ("Form.ApproveUntil", "2026-12-08"), ("Form.DecideBy", "2026-12-10"), ("Form.Places", "30"), ("Form.AnswerDays", "3"), ("Form.SubstituteUntil", "1"),
    ];

    private const string SessionPage = "/cohorts/{id:guid}/sessions/{number:int}";
    private const string ReportsPage = $"{TermPage}/reports";
    private const string FilesPage = $"{TermPage}/sessions/{{number:int}}/files";

    private static readonly Given Second = Given.Along("number", "2");

    private static readonly Given Removable = Given.Id("fileId", sample => sample.Files.Removable);

    public static IReadOnlyList<Binding> List { get; } =
    [
        new($"GET {SessionPage}", Right.Self, Term, First),
        new($"GET {SessionPage}/files/{{fileId:guid}}/{{name}}", Right.ParticipantOrHost, Term, First, Given.Id("fileId", sample => sample.Files.Material), Given.Along("name", "a.pdf")),
        new($"HEAD {SessionPage}/files/{{fileId:guid}}/{{name}}", Right.ParticipantOrHost, Term, First, Given.Id("fileId", sample => sample.Files.Material), Given.Along("name", "a.pdf")),
        new Binding(
            $"POST {SessionPage}/watched", Right.Self, Term, First, Given.Id("staff", sample => sample.Learner), Given.Id("file", sample => sample.Files.Recording),
            Given.Along("issued", scene => scene.Sample.Files.Issued))
            .Sending(value => new { staff = value("staff"), file = value("file"), issued = value("issued"), position = 1, parts = new[] { new { from = 0, until = 1 } } }),
        new Binding($"POST {SessionPage}", Right.Self, Held, First, Given.Along("Report", SampleMakeUp.Text)),
        new Binding($"GET {ReportsPage}", Right.Host, Term).Noting("cohorts.participants-viewed", scene => scene.Sample.Term),
        new Binding($"GET {ReportsPage}/{{reportId:guid}}", Right.Host, Term, Given.Id("reportId", sample => sample.Report)).Noting("cohorts.participants-viewed", scene => scene.Sample.Term),
        new Binding($"POST {ReportsPage}/{{reportId:guid}}?handler=Accept", Right.Host, Term, Given.Id("reportId", sample => sample.Report)).With(("Comment", "")),
        new Binding($"POST {ReportsPage}/{{reportId:guid}}?handler=Return", Right.Host, Term, Given.Id("reportId", sample => sample.OtherReport)).With(("Comment", "もう少し具体的に")),
        new Binding($"GET {FilesPage}", Right.Host, Term, First).ShowingNobody("files of a session"),
        new Binding($"GET {FilesPage}/{{fileId:guid}}", Right.Host, Term, First, Removable).ShowingNobody("a file of a session"),
        new Binding($"POST {FilesPage}", Right.Host, Term, Second).Uploading("Material", "新しい資料.pdf", SampleFile.Pdf("新しい")),
        new Binding($"POST {FilesPage}?handler=Recording", Right.Host, Term, Second).Uploading("Recording", "新しい録画.mp4", SampleFile.Mp4(90)),
        new Binding($"POST {FilesPage}?handler=Captions", Right.Host, Term, Second).Uploading("Captions", "新しい字幕.vtt", SampleFile.Vtt()),
        new Binding($"POST {FilesPage}/{{fileId:guid}}", Right.Host, Term, First, Removable),
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
        new Binding($"GET {LogPage}", Right.Host, Term, First).ShowingNobody("a file to be chosen"),
        new Binding($"GET {TermPage}/sessions/{{number:int}}/reception", Right.Host, Today, First).ShowingNobody("a code and how many have reported"),
        new Binding($"GET {ArrivalPage}", Right.Self, Today, First, Given.Along("code", "none")),
        new Binding($"GET {TermPage}/works", Right.Host, Term).Noting("cohorts.participants-viewed", scene => scene.Sample.Term),
        new Binding($"GET {TermPage}/groups", Right.Host, Term).Noting("cohorts.participants-viewed", scene => scene.Sample.Term),
        new Binding($"GET {TermPage}/roster", Right.Host, Term).Noting("cohorts.participants-viewed", scene => scene.Sample.Term),
        new Binding($"GET {TermPage}/sessions/{{number:int}}/sheet", Right.Host, Term, First).Noting("cohorts.participants-viewed", scene => scene.Sample.Term),
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
            Given.Id("Person", sample => sample.Participation).MayBeSeen("of others than the term's participants nothing is recorded"))
            .With(("How", "Late"), ("Seen", ""), ("Reason", "")),
        new Binding($"POST {LogPage}", Right.Host, Logged).Previewing(),
        new Binding($"POST {LogPage}?handler=Head", Right.Host, Logged).With(Columns).Previewing(),
        new Binding($"POST {LogPage}?handler=Back", Right.Host, Logged).With(Columns).Previewing(),
        new Binding($"POST {LogPage}?handler=Columns", Right.Host, Logged).With(Columns).Noting("cohorts.participants-viewed", scene => scene.Sample.Term).Previewing(),
        new Binding($"POST {LogPage}?handler=People", Right.Host, Logged).With(Columns).Noting("cohorts.participants-viewed", scene => scene.Sample.Term).Previewing(),
        // After the attendance above, which stands.
        new Binding($"POST {LogPage}?handler=Record", Right.Host, Logged).With([.. Columns, ("How", "Partial"), ("Offered", ""), ("Stood", "Late")]),
        new Binding($"POST {ArrivalPage}", Right.Self, Today, First, Given.Along("Digits", scene => scene.Sample.Reception.Digits()), Given.Along("code", "")),
        new Binding($"POST {TermPage}/sessions/{{number:int}}/reception?handler=Close", Right.Host, Today, First),
        new Binding($"POST {TermPage}/sessions/{{number:int}}/reception?handler=Open", Right.Host, Today, First),
        new Binding(
            $"POST {TermPage}/works", Right.Host, Term, Given.Id("Listed", sample => sample.Participation).MayBeSeen("of others than the term's participants nothing is recorded"),
            Given.Along("Accepted", scene => $"{scene.Sample.Participation}"), Given.Along("HandedIn", scene => $"{scene.Sample.Participation}")),
        new("GET /cohorts/{id:guid}/sessions/{number:int}/survey", Right.Self, Held, First),
        new Binding("POST /cohorts/{id:guid}/sessions/{number:int}/survey", Right.Self, Held, First, Given.Along("Answers[].Key", "satisfied"), Given.Along("Answers[].Value", "5"))
            .With(("Answers[1].Key", "understood"), ("Answers[1].Value", "4"), ("Answers[2].Key", "useful"), ("Answers[2].Value", "4"), ("Answers[3].Key", "pace"), ("Answers[3].Value", "1")),
        new Binding($"GET {TermPage}/sessions/{{number:int}}/survey", Right.Host, Held, First).ShowingNobody("answers without names"),
        new Binding($"POST {TermPage}/sessions/{{number:int}}/survey?handler=File", Right.Host, Held, First).Previewing(),
        new Binding($"GET {TermPage}/survey", Right.Host, Held).ShowingNobody("questions"),
        new Binding($"POST {TermPage}/survey?handler=Add", Right.Host, Held, New).Previewing(),
        new Binding($"POST {TermPage}/survey", Right.Host, Held, New).With(("Version", "1"), ("Questions[0].Text", "よかったこと"), ("Questions[0].Kind", "Text")),
        new Binding($"POST {TermPage}/survey?handler=Standard", Right.Host, Held, New).With(("Version", "2")),
        new Binding($"POST {TermPage}/groups?handler=Make", Right.Host, Term, SeenIn(null, null)).With(("groups", "1"), ("seed", "0123456789ab")),
        new Binding(
            $"POST {TermPage}/groups?handler=Move", Right.Host, Term, SeenIn(1, 1),
            Given.Id("Person", sample => sample.Participation).MayBeSeen("others than the term's participants are put into no group")).With(("Was", "1"), ("Group", "")),
        new Binding($"POST {TermPage}/groups?handler=Join", Right.Host, Term, SeenIn(null, 1)),
        new Binding($"POST {TermPage}/groups?handler=Dissolve", Right.Host, Term, SeenIn(1, 1)),
        new Binding($"POST {TermPage}/roster?handler=File", Right.Host, Term),
        new Binding($"POST {TermPage}/recruitment", Right.Host, Term).With(Recruiting),
        new Binding($"POST {SelectionPage}?handler=File", Right.Host, Selecting),
        new Binding($"POST {SelectionPage}/{{applicationId:guid}}?handler=Exclude", Right.Host, Selecting, Candidate).With(("Reason", "対象ではないため")),
        new Binding($"POST {SelectionPage}/{{applicationId:guid}}?handler=Include", Right.Host, Selecting, Candidate),
        new Binding($"POST {SelectionPage}/decision", Right.Host, Selecting, Given.Along("Seen", SeenOf)),
    ];

    private static string LoggedName => MeetingLogPerson.KeyOf(new("青木 美咲", null, [], TimeSpan.Zero));

    /// <summary>What stands for the arrangement of the term's two participants.</summary>
    private static Given SeenIn(int? group, int? other) => Given.Along("Seen", scene => new Grouping(
        [Person(scene.Sample, scene.Sample.Participation, group), Person(scene.Sample, scene.Sample.OtherParticipation, other)]).Key);

    private static GroupedPerson Person(Sample sample, Guid id, int? group) => new(id, "", "", sample.OrganisationId, "", OrganisationGroup.Ward, null, group);

    /// <summary>What stands for the result that the only candidate gets the place.</summary>
    private static string SeenOf(Scene scene) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{scene.Sample.Selection.Candidate:N} Selected ")));
}
