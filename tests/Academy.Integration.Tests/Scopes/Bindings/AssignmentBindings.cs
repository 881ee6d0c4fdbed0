using Academy.Cohorts.Services.Assignments;

namespace Academy.Integration.Tests.Scopes.Bindings;

/// <summary>What groups hand in, its marks, the order of presentations, and what is shown to everybody. Marks come before the decision on them, consent before showing.</summary>
internal static class AssignmentBindings
{
    private const string Submission = "/cohorts/{id:guid}/submission";
    private const string Presentations = "/cohorts/{id:guid}/presentations";
    private const string Assessment = "/cohorts/assessments/{submissionId:guid}";
    private const string Desk = "/secretariat/terms/{id:guid}";
    private const string GroupPage = $"{Desk}/submissions/{{group:int}}";

    private static readonly Given Own = Given.Id("id", sample => sample.Assignment.Own);

    private static readonly Given Marked = Given.Id("id", sample => sample.Assignment.Marked);

    private static readonly Given Work = Given.Id("submissionId", sample => sample.Assignment.ToMark);

    private static readonly Given[] Mark = [Given.Along("Marks[].Key", "0"), Given.Along("Marks[].Value", "3")];

    private static readonly (string, string)[] OtherMarks =
        [("Marks[1].Key", "1"), ("Marks[1].Value", "3"), ("Marks[2].Key", "2"), ("Marks[2].Value", "3"), ("Marks[3].Key", "3"), ("Marks[3].Value", "3"), ("Comment", "図がよい。")];

    /// <summary>Of the hand-in that was looked at.</summary>
    private static readonly Given First = Given.Along("Number", "1");

    private static readonly Given[] Order = [Given.Along("FirstAfter", "5"), Given.Along("Places[].Key", "3"), Given.Along("Places[].Value", "1")];

    /// <summary>Only the form of the hand-in names what was looked at, only that of the consent a work.</summary>
    private static readonly Given NoWork = Given.Along("WorkId", "");

    private static readonly Given Agreeable = Given.Id("WorkId", sample => sample.Assignment.Agreeable);

    public static IReadOnlyList<Binding> List { get; } =
    [
        new($"GET {Submission}", Right.Self, Own),
        new($"GET {Presentations}", Right.Self, Own),
        new($"GET {Presentations}/{{group:int}}", Right.Self, Own, Group(2)),
        new("GET /cohorts/assessments", Right.Everybody),
        new($"GET {Assessment}", Right.Self, Work),
        new("GET /cohorts/showcase", Right.Everybody),
        new("GET /cohorts/showcase/{submissionId:guid}", Right.Everybody, Given.Along("submissionId", scene => $"{scene.Sample.Assignment.Shown}")),
        new Binding($"GET {Desk}/assessors", Right.Host, Marked).NamingOnly("who of the host's own staff marks"),
        new Binding($"GET {Desk}/submissions", Right.Host, Marked).ShowingNobody("groups with what they handed in"),
        new Binding($"GET {GroupPage}", Right.Host, Marked, Group(1)).Noting("cohorts.participants-viewed", scene => scene.Sample.Assignment.Marked),
        new Binding($"GET {Desk}/presentations", Right.Host, Marked).ShowingNobody("an order of groups"),
        new Binding($"POST {Submission}", Right.Self, Own, NoWork).With(("Seen", new GroupWork(1, []).Key), ("Confirm", "true")),
        new Binding($"POST {Submission}?handler=Agree", Right.Self, Marked, Agreeable),
        new Binding($"POST {Presentations}/{{group:int}}", Right.Self, [Own, Group(2), .. Mark]).With(OtherMarks),
        new Binding($"POST {Assessment}?handler=Draft", Right.Self, [Work, .. Mark]).With(OtherMarks),
        new Binding($"POST {Assessment}", Right.Self, [Work, .. Mark]).With(OtherMarks),
        new Binding($"POST {GroupPage}?handler=Accept", Right.Host, Marked, Group(1), First).With(("Comment", "")),
        new Binding($"POST {GroupPage}?handler=Return", Right.Host, Marked, Group(2), First).With(("Comment", "費用も書いてください。")),
        new Binding($"POST {GroupPage}?handler=Show", Right.Host, Marked, Group(3), First),
        new Binding($"POST {GroupPage}?handler=Hide", Right.Host, Marked, Group(3), First),
        new Binding($"POST {Submission}?handler=Withdraw", Right.Self, Marked, Agreeable),
        new Binding($"POST {Desk}/assessors", Right.Host, Marked, Given.Id("PersonId", sample => sample.Recruiting.Colleague), Given.Along("AssessorId", "")).With(("q", "1001")),
        new Binding($"POST {Desk}/assessors?handler=End", Right.Host, Marked, Given.Id("AssessorId", sample => sample.Assignment.Ended), Given.Along("PersonId", "")),
        new Binding($"POST {Desk}/presentations?handler=Draw", Right.Host, [Marked, .. Order]).With(("Minutes", "14"), ("Version", "0")),
        new Binding($"POST {Desk}/presentations", Right.Host, [Marked, .. Order]).With(("Minutes", "14"), ("Version", "1")),
    ];

    private static Given Group(int number) => Given.Along("group", $"{number}");
}
