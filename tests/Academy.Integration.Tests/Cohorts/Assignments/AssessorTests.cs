using System.Net;
using Academy.Data.Cohorts.Assignments;
using Academy.Modularity;
using Academy.Testing;
using AngleSharp.Dom;

namespace Academy.Integration.Tests.Cohorts.Assignments;

/// <summary>Lecturers whom the host names among its own staff mark what groups hand in.</summary>
public sealed class AssessorTests
{
    private const string List = "/cohorts/assessments";

    [Theory, BothDatabases]
    public async Task Assessor_IsNamedAndEndedByTheHost_AndToldOfBoth(DatabaseProvider provider)
    {
        await using var term = await AssignmentSite.StartAsync(provider);
        var (page, lecturer) = ($"{term.Cohort.Desk}/assessors", $"{await term.Site.StaffIdAsync(AssignmentSite.Lecturer)}");

        Assert.Equal("職員を検索して、一覧から選んでください。", await RefusedAsync(term, page, $"{await term.Site.StaffIdAsync(CohortSite.Learner)}"));
        Assert.Equal(HttpStatusCode.Redirect, (await NameAsync(term, page, lecturer)).Status);
        Assert.Equal("管野 理さんを講師にしました。お知らせを送ります。", await term.SaidAsync(CohortSite.Secretariat, page));
        Assert.Equal("管野 理さんは、すでに講師です。", await RefusedAsync(term, page, lecturer));
        Assert.Equal(["管野 理"], await ListedAsync(term, page));
        Assert.Equal([$"{AssignmentSite.Lecturer}: 「勉強会 第3期」の課題を評価する講師になりました"], await term.ToldAsync("term.assessor"));

        var id = $"{Assert.Single(await term.Site.RowsAsync<TermAssessor>()).Id}";
        Assert.Equal(HttpStatusCode.Redirect, (await term.SendAsync(CohortSite.Secretariat, page, "?handler=End", ("AssessorId", id))).Status);
        Assert.Empty(await ListedAsync(term, page));
        Assert.Contains($"{AssignmentSite.Lecturer}: 「勉強会 第3期」の課題を評価する講師ではなくなりました", await term.ToldAsync("term.assessor"));
        // Named again, they are told again.
        term.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await NameAsync(term, page, lecturer);
        Assert.Equal(3, (await term.ToldAsync("term.assessor")).Count);
        Assert.Single(await term.Site.RowsAsync<TermAssessor>());
    }

    [Theory, BothDatabases]
    public async Task Marks_AreADraftUntilHandedIn_AndCanBeChangedUntilTheHostDecides(DatabaseProvider provider)
    {
        await using var term = await AssignmentSite.StartAsync(provider);
        await HandedInAsync(term);
        await term.MarkedAsync(AssignmentSite.OtherLecturer, "[3,3,3,1]", "図がよい。");
        Assert.Equal(["1班 評価中 まだ"], await WorksAsync(term));
        var work = $"{List}/{(await term.SubmissionAsync()).Id}";
        var shown = (await term.ReadAsync(AssignmentSite.Lecturer, work)).QuerySelector("main")!.TextContent;
        Assert.Contains("申請書を事前に書けるようにします。", shown, StringComparison.Ordinal);
        Assert.Contains("集計.pdf", shown, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await term.SendAsync(AssignmentSite.Lecturer, work, "?handler=Draft", ("Marks[0]", "4"), ("Comment", "よい提案です。"))).Status);
        Assert.Equal(["1班 評価中 下書き"], await WorksAsync(term));
        Assert.Equal("1人", await LecturersAsync(term));
        // Who has not handed in is not led by what others gave.
        Assert.DoesNotContain("図がよい。", (await term.ReadAsync(AssignmentSite.Lecturer, work)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var (status, refused) = await term.SendAsync(AssignmentSite.Lecturer, work, null, ("Marks[1]", "3"), ("Marks[2]", "5"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(["Marks_2_-error", "Marks_3_-error"], refused.QuerySelectorAll("main .field__error").Select(fault => fault.Id));
        Assert.Equal("よい提案です。", refused.GetElementById("Comment")!.TextContent.Trim());
        Assert.Equal(["Marks[0] 4", "Marks[1] 3"], Chosen(refused));

        Assert.Equal(HttpStatusCode.Redirect, (await term.SendAsync(AssignmentSite.Lecturer, work, null, ("Marks[1]", "3"), ("Marks[2]", "2"), ("Marks[3]", "2"))).Status);
        Assert.Equal(["1班 評価中 提出済み"], await WorksAsync(term));
        Assert.Equal("2人", await LecturersAsync(term));
        var page = await term.ReadAsync(AssignmentSite.Lecturer, work);
        Assert.Contains("図がよい。", page.GetElementById("others")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("長谷川 舞", page.GetElementById("others")!.ParentElement!.TextContent, StringComparison.Ordinal);
        // What counts is not made a draft again.
        Assert.Equal(HttpStatusCode.BadRequest, (await term.SendAsync(AssignmentSite.Lecturer, work, "?handler=Draft", ("Marks[3]", null))).Status);
        await term.SendAsync(AssignmentSite.Lecturer, work, null, ("Marks[3]", "3"));
        Assert.Equal(["Marks[0] 4", "Marks[1] 3", "Marks[2] 2", "Marks[3] 3"], Chosen(await term.ReadAsync(AssignmentSite.Lecturer, work)));

        var looked = await term.FieldsAsync(AssignmentSite.Lecturer, work);
        Assert.Equal(HttpStatusCode.Redirect, (await term.DecideAsync("Accept", "")).Status);
        (status, var late) = await term.PostAsync(AssignmentSite.Lecturer, work, null, looked, ("Marks[3]", "1"));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("事務局が先に決定しました", late.QuerySelector("main [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["[3,3,3,1]", "[4,3,2,3]"], (await term.Site.RowsAsync<Assessment>()).Select(row => row.Marks).Order(StringComparer.Ordinal));
        Assert.Null((await term.ReadAsync(AssignmentSite.Lecturer, work)).QuerySelector("main form"));
    }

    [Theory, BothDatabases]
    public async Task Work_IsThereForTheAssessorsOfItsTermAlone(DatabaseProvider provider)
    {
        await using var term = await AssignmentSite.StartAsync(provider);
        await HandedInAsync(term);
        var work = $"{List}/{(await term.SubmissionAsync()).Id}";

        foreach (var mail in new[] { CohortSite.Secretariat, CohortSite.Learner, "hr@akiruno.example" })
        {
            Assert.Equal((mail, HttpStatusCode.NotFound), (mail, await term.StatusAsync(mail, work)));
            Assert.Empty((await term.ReadAsync(mail, List)).QuerySelectorAll("main tbody tr"));
        }

        var looked = await term.FieldsAsync(AssignmentSite.Lecturer, work);
        var id = $"{(await term.Site.RowsAsync<TermAssessor>()).Single(row => row.OrganisationId == term.Cohort.HostId).Id}";
        await term.SendAsync(CohortSite.Secretariat, $"{term.Cohort.Desk}/assessors", "?handler=End", ("AssessorId", id));
        Assert.Empty(await WorksAsync(term));
        Assert.Equal(HttpStatusCode.NotFound, await term.StatusAsync(AssignmentSite.Lecturer, work));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await term.PostAsync(AssignmentSite.Lecturer, work, null, looked, ("Marks[0]", "4"), ("Marks[1]", "4"), ("Marks[2]", "4"), ("Marks[3]", "4"))).Status);
        Assert.Empty(await term.Site.RowsAsync<Assessment>());
    }

    [Theory, BothDatabases]
    public async Task Marks_FromTwoWindowsAtOnce_AreOne(DatabaseProvider provider)
    {
        await using var term = await AssignmentSite.StartAsync(provider);
        await HandedInAsync(term);
        var work = $"{List}/{(await term.SubmissionAsync()).Id}";
        var looked = await term.FieldsAsync(AssignmentSite.Lecturer, work);

        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(mark => term.PostAsync(
            AssignmentSite.Lecturer, work, null, looked, ("Marks[0]", $"{mark}"), ("Marks[1]", $"{mark}"), ("Marks[2]", $"{mark}"), ("Marks[3]", $"{mark}"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Contains(Assert.Single(await term.Site.RowsAsync<Assessment>()).Marks, new[] { "[1,1,1,1]", "[2,2,2,2]", "[3,3,3,3]", "[4,4,4,4]" });
    }

    private static async Task HandedInAsync(AssignmentSite term)
    {
        await term.NameAsync(AssignmentSite.Lecturer);
        await term.ProposeAsync();
        await term.AddFileAsync("集計.pdf");
        await term.HandInAsync();
    }

    /// <summary>Chooses one of those who are found.</summary>
    private static async Task<(HttpStatusCode Status, IDocument Page)> NameAsync(AssignmentSite term, string page, string person)
    {
        var token = (await term.ReadAsync(CohortSite.Secretariat, $"{page}?q=900")).QuerySelector("main form [name=__RequestVerificationToken]")!.GetAttribute("value");
        return await term.PostAsync(CohortSite.Secretariat, $"{page}?q=900", null, [], ("__RequestVerificationToken", token), ("PersonId", person));
    }

    private static async Task<string> RefusedAsync(AssignmentSite term, string page, string person)
    {
        var (status, refused) = await NameAsync(term, page, person);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        return refused.GetElementById("PersonId-error")!.TextContent.Trim();
    }

    private static async Task<IReadOnlyList<string>> ListedAsync(AssignmentSite term, string page) =>
        [.. (await term.ReadAsync(CohortSite.Secretariat, page)).QuerySelectorAll("main li b").Select(name => name.TextContent)];

    /// <summary>How many lecturers the host is told have marked the work of the first group.</summary>
    private static async Task<string> LecturersAsync(AssignmentSite term) =>
        (await term.ReadAsync(CohortSite.Secretariat, term.Desk)).QuerySelector("main tbody tr")!.Children[3].TextContent.Trim();

    /// <summary>The lines of the lecturer's list.</summary>
    private static async Task<IReadOnlyList<string>> WorksAsync(AssignmentSite term) =>
    [
        .. (await term.ReadAsync(AssignmentSite.Lecturer, List)).QuerySelectorAll("main tbody tr")
            .Select(row => string.Join(' ', new[] { 0, 3, 4 }.Select(cell => row.Children[cell].TextContent.Trim()))),
    ];

    private static IEnumerable<string> Chosen(IDocument page) =>
        page.QuerySelectorAll("main input[type=radio][checked]").Select(choice => $"{choice.GetAttribute("name")} {choice.GetAttribute("value")}");
}
