using System.Net;
using Academy.Integration.Tests.Scopes.Bindings;
using Academy.Integration.Tests.Scopes.Operations;
using Academy.Integration.Tests.Scopes.Probes;
using Academy.Integration.Tests.Scopes.Worlds;
using Academy.Modularity;
using Academy.Testing;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Academy.Integration.Tests.Scopes;

/// <summary>
/// What is typed at too great a length is told at its field, and comes back to be shortened. The fields come from the routing: one that
/// is typed into and stands in neither list fails.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class OverlongFieldTests
{
    private const string Care = "POST /courses/{slug}/learners/{id:guid}/care";
    private const string Invitation = "POST /invitation/{token}";
    private const string Assign = "POST /courses/{slug}/assign";
    private const string Certificate = "POST /hr/certificates/{id:guid}";
    private const string Learner = "POST /courses/{slug}/learners/{id:guid}";
    private const string Reason = "理由は200文字までにしてください。";
    private const string Rule = "POST /hr/reminders/{id:guid}";
    private const string Time = "時刻を読み取れませんでした。「9:00」のように、時と分を入力してください。";
    private const string Day = "日付を読み取れませんでした。年・月・日をすべて入力してください。";
    private const string Home = "POST /secretariat";
    private const string Programme = $"{Home}/programmes/{{id:guid}}";
    private const string Term = $"{Home}/terms/{{id:guid}}";
    private const string Session = "sessions/{number:int}";
    private const string Clock = "時刻を読み取れませんでした。「13:30」のように、時と分を入力してください。";
    private const string Text = "2,000文字までにしてください。";
    private const string OwnApplication = "POST /cohorts/{id:guid}/application";
    private const string Approval = "POST /cohorts/approvals/{id:guid}";
    private const string Deputies = "POST /cohorts/deputies";
    private const string Nomination = "POST /cohorts/{id:guid}/nomination";
    private const string Substitution = "POST /hr/cohorts/{id:guid}/substitution/{applicationId:guid}";
    private const string Short = "500文字までにしてください。";
    private const string Search = "検索する言葉は100文字までにしてください。";
    private const string Remarks = "講評は2,000文字までにしてください。";
    private const string Number = "0から60までの整数で入力してください。";
    private const string Recruitment = $"{Term}/recruitment";
    private const string People = "0から1000までの整数で入力してください。";
    private const string Someone = "1から1000までの整数で入力してください。";
    private const string Due = "期限の日付を読み取れませんでした。年・月・日をすべて入力してください。";

    /// <summary>Longer than any text that a field takes.</summary>
    private static readonly string Long = new('あ', 200_001);

    /// <summary>By operation and field, in an order in which each can be sent.</summary>
    private static readonly IReadOnlyList<(string Operation, string Field, string Sentence)> Typed =
    [
        ("POST /sign-in", "email", "メールアドレスは254文字までです。入力した内容を確認してください。"),
        ("POST /sign-in", "password", "パスワードは256文字までです。入力した内容を確認してください。"),
        ("POST /admin/mail", "To", "メールアドレスは254文字までです。入力した内容を確認してください。"),
        ("POST /hr/reminders/new", "Form.Name", "ルールの名前は100文字までにしてください。"),
        ("POST /hr/reminders/new", "Form.Days", "日数は、365までの整数で入力してください。"),
        ("POST /hr/reminders/new", "Form.At", Time),
        ("POST /hr/reminders/new", "Form.Subject", "件名は100文字までにしてください。"),
        ("POST /hr/reminders/new", "Form.Body", "本文は2,000文字までにしてください。"),
        ("POST /hr/reminders/new", "Form.SubjectEnglish", "英語の件名は100文字までにしてください。"),
        ("POST /hr/reminders/new", "Form.BodyEnglish", "英語の本文は2,000文字までにしてください。"),
        (Rule, "Form.Name", "ルールの名前は100文字までにしてください。"),
        (Rule, "Form.Days", "日数は、365までの整数で入力してください。"),
        (Rule, "Form.At", Time),
        (Rule, "Form.Subject", "件名は100文字までにしてください。"),
        (Rule, "Form.Body", "本文は2,000文字までにしてください。"),
        (Rule, "Form.SubjectEnglish", "英語の件名は100文字までにしてください。"),
        (Rule, "Form.BodyEnglish", "英語の本文は2,000文字までにしてください。"),
        ($"{Rule}?handler=Preview", "Number", "職員番号は32文字までにしてください。"),
        ("POST /hr/reminders?handler=Hours", "Quiet.From", Time),
        ("POST /hr/reminders?handler=Hours", "Quiet.Until", Time),
        (Home, "Name", "ひな形の名前は100文字までにしてください。"),
        (Programme, "Form.Name", "名前は100文字までにしてください。"),
        (Programme, "Form.NameEnglish", "英語の名前は100文字までにしてください。"),
        (Programme, "Form.Summary", Text),
        (Programme, "Form.AssignmentTitle", "課題の名前は100文字までにしてください。"),
        (Programme, "Form.AssignmentText", Text),
        (Programme, "Form.AssignmentDays", Number),
        (Programme, "Form.Sessions", Number),
        (Programme, "Form.ByRecording", Number),
        (Programme, "Form.Courses", Number),
        (Programme, "Form.SessionDays", Number),
        (Programme, "Form.StartDays", Number),
        ($"{Programme}/{Session}", "Form.Theme", "主題は100文字までにしてください。"),
        ($"{Programme}/{Session}", "Form.ThemeEnglish", "英語の主題は100文字までにしてください。"),
        ($"{Programme}/{Session}", "Form.Objectives", Text),
        ($"{Programme}/{Session}", "Form.Place", "会場は200文字までにしてください。"),
        ($"{Programme}/{Session}", "Form.Link", "オンライン会議のアドレスは500文字までにしてください。"),
        ($"{Programme}/{Session}", "Form.Lecturer", "講師は200文字までにしてください。"),
        ($"{Programme}/{Session}", "Form.PreWork", Text),
        ($"{Programme}/{Session}", "Form.Materials", Text),
        ($"{Programme}/{Session}", "Form.StartsAt", Clock),
        ($"{Programme}/{Session}", "Form.Minutes", "長さは、15から600までの整数で入力してください。"),
        ($"{Programme}/{Session}", "WeeksAfter", "0から26までの整数で入力してください。"),
        ($"{Programme}/term", "Name", "期の名前は100文字までにしてください。"),
        ($"{Programme}/term", "NameEnglish", "英語の名前は100文字までにしてください。"),
        ($"{Term}/settings", "Form.Name", "名前は100文字までにしてください。"),
        ($"{Term}/settings", "Form.NameEnglish", "英語の名前は100文字までにしてください。"),
        ($"{Term}/settings", "Form.Summary", Text),
        ($"{Term}/settings", "Form.AssignmentTitle", "課題の名前は100文字までにしてください。"),
        ($"{Term}/settings", "Form.AssignmentText", Text),
        ($"{Term}/settings", "Form.AssignmentDays", Number),
        ($"{Term}/settings", "Form.Sessions", Number),
        ($"{Term}/settings", "Form.ByRecording", Number),
        ($"{Term}/settings", "Form.Courses", Number),
        ($"{Term}/settings", "Form.SessionDays", Number),
        ($"{Term}/settings", "Form.StartDays", Number),
        ($"{Term}/{Session}", "Form.Theme", "主題は100文字までにしてください。"),
        ($"{Term}/{Session}", "Form.ThemeEnglish", "英語の主題は100文字までにしてください。"),
        ($"{Term}/{Session}", "Form.Objectives", Text),
        ($"{Term}/{Session}", "Form.Place", "会場は200文字までにしてください。"),
        ($"{Term}/{Session}", "Form.Link", "オンライン会議のアドレスは500文字までにしてください。"),
        ($"{Term}/{Session}", "Form.Lecturer", "講師は200文字までにしてください。"),
        ($"{Term}/{Session}", "Form.PreWork", Text),
        ($"{Term}/{Session}", "Form.Materials", Text),
        ($"{Term}/{Session}", "Form.StartsAt", Clock),
        ($"{Term}/{Session}", "Form.Minutes", "長さは、15から600までの整数で入力してください。"),
        ($"{Term}/{Session}", "Day", Day),
        ($"{Term}/survey", "Questions[].Text", "質問文は200文字までにしてください。"),
        ($"{Term}/survey", "Questions[].TextEnglish", "英語の質問文は200文字までにしてください。"),
        ($"{Term}/survey", "Questions[].Choices", "選択肢は1,200文字までにしてください。"),
        ($"{Term}/survey", "Questions[].ChoicesEnglish", "英語の選択肢は1,200文字までにしてください。"),
        ($"{Term}/{Session}/attendance", "Reason", Reason),
        ($"{Term}/reports/{{reportId:guid}}?handler=Return", "Comment", "コメントは1,000文字までにしてください。"),
        ($"{Term}/groups/{{group:int}}", "Message", "書き込みは2,000文字までにしてください。今は200,001文字です。"),
        ("POST /cohorts/{id:guid}/group", "Message", "書き込みは2,000文字までにしてください。今は200,001文字です。"),
        ("POST /cohorts/{id:guid}/group/proposal/edit", "Proposal", "提案は40,000文字までにしてください。今は200,001文字です。"),
        ("POST /cohorts/{id:guid}/presentations/{group:int}", "Comment", Remarks),
        ("POST /cohorts/assessments/{submissionId:guid}", "Comment", Remarks),
        ($"{Term}/submissions/{{group:int}}?handler=Return", "Comment", "コメントは1,000文字までにしてください。"),
        ($"{Term}/assessors", "q", Search),
        ($"{Term}/presentations", "FirstAfter", "0から240までの整数で入力してください。"),
        ($"{Term}/presentations", "Minutes", "1から240までの整数で入力してください。"),
        ("POST /cohorts/{id:guid}/sessions/{number:int}", "Report", "200文字以上、4,000文字以内で書いてください。今は200,001文字です。"),
        ("POST /cohorts/{id:guid}/sessions/{number:int}/arrival", "Digits", "6桁の番号を入力してください。"),
        (Recruitment, "Form.ApplyUntil", Day),
        (Recruitment, "Form.ApproveUntil", Day),
        (Recruitment, "Form.DecideBy", Day),
        (Recruitment, "Form.Places", Someone),
        (Recruitment, "Form.PerOrganisation", Someone),
        (Recruitment, "Form.Wards", People),
        (Recruitment, "Form.Cities", People),
        (Recruitment, "Form.Towns", People),
        (Recruitment, "Form.WaitingPlaces", People),
        (Recruitment, "Form.AnswerDays", "1から20までの整数で入力してください。"),
        (Recruitment, "Form.SubstituteUntil", "1から60までの整数で入力してください。"),
        ($"{Term}/selection/{{applicationId:guid}}?handler=Exclude", "Reason", Reason),
        (OwnApplication, "Reason", "応募の理由は500文字までにしてください。"),
        ($"{OwnApplication}?handler=Withdraw", "Why", "辞退の理由は500文字までにしてください。"),
        ($"{Approval}?handler=Return", "Comment", Short),
        ($"{Approval}?handler=Withdraw", "Why", Short),
        (Deputies, "q", Search),
        (Deputies, "From", Day),
        (Deputies, "Until", Day),
        (Nomination, "q", Search),
        (Nomination, "Reason", Short),
        (Substitution, "q", Search),
        (Substitution, "Reason", Short),
        (Invitation, "password", "パスワードは256文字までです。入力した内容を確認してください。"),
        (Invitation, "repeatedPassword", "パスワードは256文字までです。入力した内容を確認してください。"),
        (Assign, "Numbers", "名簿が長すぎます。5,000行までに分けてください。"),
        (Assign, "Due", Due),
        ($"{Learner}?handler=Grant", "Grant.Count", "追加する回数は1から10までの数で入力してください。"),
        ($"{Learner}?handler=Grant", "Grant.Reason", Reason),
        ($"{Learner}?handler=ExtraTime", "Extra.Reason", Reason),
        ($"{Care}/due", "Form.Due", Due),
        ($"{Care}/due", "Form.Reason", Reason),
        ($"{Care}/pause", "Form.Day", Day),
        ($"{Care}/pause", "Form.Reason", Reason),
        ($"{Care}/resume", "Form.Day", Day),
        ($"{Care}/resume", "Form.Reason", Reason),
        ($"{Care}/results/{{attempt:guid}}", "Form.Points", "訂正後の点数は数で入力してください。"),
        ($"{Care}/results/{{attempt:guid}}", "Form.Reason", Reason),
        ($"{Certificate}?handler=Correct", "Correct.Family", "姓は50文字までにしてください。"),
        ($"{Certificate}?handler=Correct", "Correct.Given", "名は50文字までにしてください。"),
        ($"{Certificate}?handler=Correct", "Correct.FamilyReading", "姓のふりがなは50文字までにしてください。"),
        ($"{Certificate}?handler=Correct", "Correct.GivenReading", "名のふりがなは50文字までにしてください。"),
        ($"{Certificate}?handler=Correct", "Correct.Reason", Reason),
        ($"{Certificate}?handler=Replace", "Replace.Reason", Reason),
        ($"{Certificate}?handler=Revoke", "Revoke.Reason", Reason),
        ("POST /hr/years/{year:int}", "Note", "備考は500文字までにしてください。"),
        ($"{Care}/exemption?handler=Exempt", "Form.Reason", Reason),
        ($"{Care}/exemption?handler=Lift", "Form.Reason", Reason),
    ];

    /// <summary>Fields, by the last part of their name, that the page fills or that are chosen from. (The days of a return from leave are tried in PauseTests.)</summary>
    private static readonly HashSet<string> Filled = new(
        ["Seen", "done", "stale", "page", "Pages", "known", "discarded", "show", "issued", "returnUrl", "culture", "theme", "Office", "Within", "Rank", "Ranks", "Quiz",
            "measure", "year", "on", "state", "Language", "office", "own", "course", "Course", "track", "Value", "preset", "first", "How", "code", "Courses", "NamedCourses", "Days", "programmes",
            "group", "groups", "by", "seed", "Was", "Group", "order", "FirstPriority", "SecondPriority", "ThirdPriority", "Key", "Kind", "Log", "LogName", "Confirmed", "Offered", "Stood"],
        StringComparer.Ordinal);

    [Fact]
    public async Task Fields_OfTheSite_AreTriedOrNotTypedInto()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var known = Typed.Select(typed => (Route(typed.Operation), typed.Field)).ToHashSet();

        Assert.Empty(
            from operation in await SiteOperations.OfAsync(site)
            from parameter in operation.Parameters
            where parameter.Place == ParameterPlace.Form && parameter.Type == typeof(string)
                && !Filled.Contains(parameter.Name[(parameter.Name.LastIndexOf('.') + 1)..])
                && !known.Contains((Route(operation.Name), parameter.Name))
            select $"{operation.Name}: {parameter.Name}");
    }

    [Fact]
    public async Task Fields_TypedAtTooGreatALength_SaySoAndKeepWhatWasTyped()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var operations = (await SiteOperations.OfAsync(site)).ToDictionary(operation => operation.Name);
        var world = await World.MakeAsync(site);

        var faults = new List<string>();
        foreach (var (name, field, sentence) in Typed)
        {
            // Only what somebody is exempt from can be asked of them again.
            if (name.EndsWith("Lift", StringComparison.Ordinal))
                Assert.True((await SendAsync(world, operations[name.Replace("Lift", "Exempt", StringComparison.Ordinal)], null)).IsLeading);
            faults.AddRange(Judge(await SendAsync(world, operations[name], field), field, sentence).Select(fault => $"{name}, {field}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <param name="field">Which one is too long; null for none.</param>
    private static async Task<Said> SendAsync(World world, Operation operation, string? field)
    {
        var binding = AllBindings.List.FirstOrDefault(bound => bound.Operation == operation.Name && (field != "Numbers" || bound.Givens.Any(given => given.Name == field)))
            ?? Exemptions.BindingOf(operation.Name);
        var visitor = await world.Visitors.OfAsync(Exemptions.Reasons.ContainsKey(operation.Name) ? null : binding.Right.Rightful);
        var scene = Scene.Of(world.First, ofOwnCourse: false);
        var values = binding.Givens.ToDictionary(given => given.Name, given => given.Name == field ? Long : given.Real(scene), StringComparer.OrdinalIgnoreCase);
        if (field is not null && !values.ContainsKey(field))
            binding = binding.With([.. binding.Words.Where(word => word.Key != FirstOf(field)).Select(word => (word.Key, word.Value)), (FirstOf(field), Long)]);
        return await visitor.AskAsync(binding, operation, values);
    }

    private static IEnumerable<string> Judge(Said said, string field, string sentence)
    {
        if (said.Status != HttpStatusCode.BadRequest)
        {
            yield return $"{(int)said.Status} {said.Location}";
            yield break;
        }

        using var page = new HtmlParser().ParseDocument(said.Text);
        if (page.QuerySelector($"[name='{FirstOf(field)}']:not([type=hidden])") is not { } place)
        {
            yield return "the field is not on the page";
            yield break;
        }

        if (place.GetAttribute("aria-invalid") != "true")
            yield return "the field is not marked";
        var told = string.Join(' ', (place.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => page.GetElementById(id)?.TextContent));
        if (!told.Contains(sentence, StringComparison.Ordinal))
            yield return $"says “{told.Trim()}” instead of “{sentence}”";
        // No browser shows in a field for a day or a time what is none, and a password never comes back.
        if (place.GetAttribute("type") is not ("date" or "time" or "password") && Value(place) != Long)
            yield return "what was typed is lost";
    }

    /// <summary>Of a field that there are several of, the first.</summary>
    private static string FirstOf(string field) => field.Replace("[]", "[0]", StringComparison.Ordinal);

    private static string? Value(AngleSharp.Dom.IElement place) => place is IHtmlTextAreaElement area ? area.Value.TrimStart('\n') : place.GetAttribute("value");

    /// <summary>All handlers of a page read its forms.</summary>
    private static string Route(string operation) => operation.Split('?')[0];
}
