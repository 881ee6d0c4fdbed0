using Academy.Integration.Tests.Cohorts.Recruiting;

namespace Academy.Integration.Tests.Scopes.Bindings;

/// <summary>How an organisation puts its people forward. What is done to an application ends it for what comes after: each has one of its own.</summary>
internal static class HomeRecruitingBindings
{
    private const string Approval = "/cohorts/approvals/{id:guid}";
    private const string Deputies = "/cohorts/deputies";
    private const string Nomination = "/cohorts/{id:guid}/nomination";
    private const string Desk = "/hr/cohorts/{id:guid}";
    private const string Substitution = $"{Desk}/substitution/{{applicationId:guid}}";

    /// <summary>What is announced is for everybody.</summary>
    private static readonly Given Term = Given.Along("id", scene => $"{scene.Sample.Term}");

    private static readonly Given Place = Given.Id("applicationId", sample => sample.Recruiting.Selected);

    public static IReadOnlyList<Binding> List { get; } =
    [
        new("GET /cohorts/{id:guid}/application", Right.Everybody, Term),
        new Binding("POST /cohorts/{id:guid}/application", Right.Everybody, Given.Along("id", scene => $"{scene.Sample.OwnApplications.Free}"))
            .With(("Version", "0"), ("Reason", "窓口の混雑を数字で説明したい。"), ("Consent", "true"), ("Why", "")),
        new Binding("POST /cohorts/{id:guid}/application?handler=Consent", Right.Self, Given.Along("id", scene => $"{scene.Sample.OwnApplications.Asked}"))
            .With(("Version", "1"), ("Consent", "true"), ("Reason", ""), ("Why", "")),
        new Binding("POST /cohorts/{id:guid}/application?handler=Withdraw", Right.Self, Given.Along("id", scene => $"{scene.Sample.OwnApplications.Asked}"))
            .With(("Version", "2"), ("Why", "業務が重なるため"), ("Reason", "")),
        new Binding("POST /cohorts/{id:guid}/application?handler=Accept", Right.Self, Given.Along("id", scene => $"{scene.Sample.OwnApplications.Offered}"))
            .With(("Version", "1"), ("Reason", ""), ("Why", "")),
        new("GET /cohorts/approvals", Right.Everybody),
        new Binding($"GET {Approval}", Right.Decide, Application(rows => rows.Own)).NamingOnly("an application that is decided on"),
        new Binding($"GET {Deputies}", Right.Heads).ShowingNobody("who acts for whom"),
        new Binding($"GET {Nomination}", Right.Heads, Term).ShowingNobody("a form"),
        new Binding("GET /hr/cohorts", Right.HrOfAll).ShowingNobody("terms with counts"),
        new Binding($"GET {Desk}", Right.HrOfAll, Term).NamingOnly("a list of applications"),
        new Binding($"GET {Substitution}", Right.HrOfAll, Term, Place).ShowingNobody("whose place is taken"),
        new Binding($"POST {Approval}?handler=Approve", Right.Heads, Application(rows => rows.ToApprove)).With(("Version", "1")),
        new Binding($"POST {Approval}?handler=Return", Right.Heads, Application(rows => rows.ToReturn)).With(("Version", "1"), ("Comment", "理由を書き足してください。")),
        new Binding($"POST {Approval}?handler=Refuse", Right.Heads, Application(rows => rows.ToRefuse)).With(("Version", "1"), ("Comment", "業務が重なるため")),
        new Binding($"POST {Approval}?handler=Withdraw", Right.Heads, Application(rows => rows.ToWithdraw)).With(("Version", "1"), ("Why", "休職のため")),
        new Binding($"POST {Approval}?handler=Review", Right.Heads, Application(rows => rows.Decided)),
        new Binding(
            $"POST {Deputies}", Right.Heads, Given.Id("PersonId", sample => sample.Recruiting.Colleague), Given.Id("SuperiorId", sample => sample.Recruiting.Superior), Given.Along("DeputyId", ""))
            .With(("q", "1001"), ("From", "2026-12-01"), ("Until", "2026-12-04")),
        new Binding(
            $"POST {Deputies}?handler=End", Right.Heads, Given.Id("DeputyId", sample => sample.Recruiting.Deputy), Given.Along("PersonId", ""), Given.Along("SuperiorId", "")),
        new Binding($"POST {Nomination}", Right.Heads, Term, Given.Id("PersonId", sample => sample.Recruiting.Colleague)).With(("q", "1001"), ("Way", "Proxy"), ("Reason", "頼まれたため")),
        new Binding(
            $"POST {Desk}", Right.HrOfAll, Term, Given.Id("Listed", sample => sample.Recruiting.Own).MayBeSeen("of others than the organisation's applications nothing is ranked"))
            .With(("Ranks", "1")),
        new Binding($"POST {Substitution}", Right.HrOfAll, Term, Place, Given.Id("PersonId", sample => sample.Recruiting.OtherColleague)).With(("q", "1001"), ("Reason", "異動のため")),
    ];

    private static Given Application(Func<SampleRecruitingRows, Guid> row) => Given.Id("id", sample => row(sample.Recruiting));
}
