using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Academy.Data;
using Academy.Data.Accounts;
using Academy.Data.Auditing;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Data.Reporting;
using Academy.Domain.Time;
using Academy.Integration.Tests.Learning.Imports;
using Academy.Modularity;
using Academy.Modularity.Permissions;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Reporting;

/// <summary>A fiscal year is closed with the figures of its last day; what is put right later shows as a difference.</summary>
public sealed class ClosedYearTests
{
    private const string Hr = "hr@chuo.example";

    /// <summary>Another officer of the organisation, once it is granted.</summary>
    private const string Second = "trainer@chuo.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Closed_KeepsWhatWasReportedWhateverIsPutRight(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await EnrolAsync(site, completed: null);
        await EnrolAsync(site, completed: new(2026, 2, 1), mail: "trainer@chuo.example");
        var hr = await site.SignedInAsync(Hr);

        var closed = await CloseAsync(hr, "市長へ報告");
        Assert.Equal("/hr/years/2025", closed.Headers.Location?.OriginalString);
        Assert.Contains("締めた後に変わった数字はありません。", await hr.GetStringAsync("/hr/years/2025", Stop), StringComparison.Ordinal);
        await CompleteAsync(site, enrolment, new(2026, 3, 1));
        var page = await hr.GetStringAsync("/hr/years/2025", Stop);

        Assert.Contains("市長へ報告", page, StringComparison.Ordinal);
        Assert.Contains("修了 <span class=\"num\">0 → 1</span>", page, StringComparison.Ordinal);
        Assert.Contains("未受講 <span class=\"num\">1 → 0</span>", page, StringComparison.Ordinal);
        Assert.Contains("総務部 情報政策課", page, StringComparison.Ordinal);
        Assert.Contains("締め済み", await hr.GetStringAsync("/hr/years", Stop), StringComparison.Ordinal);
        Assert.Contains("令和7年度は令和8年11月24日に締めました", await hr.GetStringAsync("/hr?on=2026-03-31", Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("に締めました", await hr.GetStringAsync("/hr?on=2026-03-30", Stop), StringComparison.Ordinal);
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "reporting.year-closed", Stop));
    }

    [Theory, BothDatabases]
    public async Task Report_AsAFile_HasTheFiguresOfThen(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await EnrolAsync(site, completed: null);
        var hr = await site.SignedInAsync(Hr);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync("/hr/export?on=2026-03-31&reported=true", Stop)).StatusCode);
        await CloseAsync(hr);
        await CompleteAsync(site, enrolment, new(2026, 3, 1));

        var form = new Dictionary<string, string> { ["format"] = "Utf8", ["year"] = "2025", ["on"] = "2026-03-31", ["reported"] = "true" };
        var reported = await (await hr.SubmitAsync("/hr/export?year=2025&on=2026-03-31&reported=true", "/hr/export", form)).Content.ReadAsByteArrayAsync(Stop);
        form.Remove("reported");
        var now = await (await hr.SubmitAsync("/hr/export?year=2025&on=2026-03-31", "/hr/export", form)).Content.ReadAsByteArrayAsync(Stop);

        Assert.Contains(",1,1,0,0,0,0,0,0,0,0\r\n", Encoding.UTF8.GetString(reported), StringComparison.Ordinal);
        Assert.Contains(",1,0,0,1,0,0,0,0,0,100\r\n", Encoding.UTF8.GetString(now), StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetString(now).Split("\r\n")[0], Encoding.UTF8.GetString(reported).Split("\r\n")[0]);
    }

    [Theory, BothDatabases]
    public async Task Pause_IsReportedAndItsEndIsADifference(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await EnrolAsync(site, completed: null);
        await PauseAsync(new(2026, 2, 1));
        var hr = await site.SignedInAsync(Hr);

        var open = await hr.GetStringAsync("/hr/years/2025", Stop);
        await CloseAsync(hr);
        await PauseAsync(null);
        var closed = await hr.GetStringAsync("/hr/years/2025", Stop);

        Assert.Matches("<dt>休止中</dt><dd class=\"num\"><a [^>]*>1件</a>", open);
        Assert.Contains("休止中 <span class=\"num\">1 → 0</span>", closed, StringComparison.Ordinal);
        Assert.Contains("休止を終えたときも、ここに差として表示されます。", closed, StringComparison.Ordinal);

        async Task PauseAsync(DateOnly? from)
        {
            await using var db = site.Db(DataScope.System("test"));
            await db.Set<Enrolment>().Where(row => row.Id == enrolment.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.PausedFrom, from), Stop);
        }
    }

    [Theory, BothDatabases]
    public async Task FiguresThatMoved_WhileTheyWereLookedAt_AreNotClosed(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await EnrolAsync(site, completed: null);
        var hr = await site.SignedInAsync(Hr);
        var form = await OpenAsync(hr);
        await CompleteAsync(site, enrolment, new(2026, 3, 1));

        await AssertNotClosedAsync(site, hr, form);
    }

    [Theory, BothDatabases]
    public async Task FigureOfOneOffice_ThatMovedToAnother_IsNotClosedThoughTheTotalsAreTheSame(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await EnrolAsync(site, completed: null);
        var hr = await site.SignedInAsync(Hr);
        var form = await OpenAsync(hr);
        await using (var db = site.Db(DataScope.System("test")))
        {
            var other = await db.Set<DepartmentVersion>().FirstAsync(row => row.Name == "区民部" && row.OrganisationId == enrolment.OrganisationId, Stop);
            await db.Set<Posting>().Where(row => row.StaffMemberId == enrolment.StaffMemberId && row.Kind == PostingKind.Main)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.DepartmentId, other.DepartmentId), Stop);
        }

        await AssertNotClosedAsync(site, hr, form);
    }

    [Theory, BothDatabases]
    public async Task Closed_BySomebodyElseFirst_IsToldWithTheNoteThatWasTyped(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await EnrolAsync(site, completed: null);
        await GrantAsync(site, Second, office: null);
        var (first, second) = (await site.SignedInAsync(Hr), await site.SignedInAsync(Second));
        var form = await OpenAsync(second);
        await CloseAsync(first, "一度目");

        var answer = await SendAsync(second, form, "二度目");
        var page = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("令和7年度は、先に締められていました", page, StringComparison.Ordinal);
        Assert.Contains($"令和8年11月24日(火) 12:00に{await NameAsync(site, Hr)}が締めました。", page, StringComparison.Ordinal);
        Assert.Contains("入力した備考は保存していません: 二度目", page, StringComparison.Ordinal);
        Assert.Equal("一度目", await NoteAsync(site));
        Assert.DoesNotContain("先に締められていました", await second.GetStringAsync("/hr/years/2025", Stop), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Closed_ByTheSameFormTwice_IsLeftAsItWasWithoutAWord(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await EnrolAsync(site, completed: null);
        var hr = await site.SignedInAsync(Hr);
        var form = await OpenAsync(hr);

        foreach (var answer in new[] { await SendAsync(hr, form, "一度目"), await SendAsync(hr, form, "一度目") })
            Assert.Equal("/hr/years/2025", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(hr, form, "二度目")).StatusCode);
        Assert.Equal("一度目", await NoteAsync(site));
    }

    [Theory, BothDatabases]
    public async Task Closed_ByTwoAtTheSameMoment_IsClosedByOneAndToldToTheOther(DatabaseProvider provider)
    {
        var both = new BothClosing();
        await using var site = await DemoSite.StartAsync(provider, services => services.ConfigureDbContext<AcademyDb>(options => options.AddInterceptors(both)));
        site.Log.Expect("Failed executing DbCommand");
        site.Log.Expect("An exception occurred in the database while saving changes");
        await EnrolAsync(site, completed: null);
        await GrantAsync(site, Second, office: null);
        var officers = new[] { await site.SignedInAsync(Hr), await site.SignedInAsync(Second) };
        var forms = new[] { await OpenAsync(officers[0]), await OpenAsync(officers[1]) };

        var answers = await Task.WhenAll(officers.Select((officer, number) => Task.Run(() => SendAsync(officer, forms[number], $"備考{number}"), Stop)));

        var winner = Array.FindIndex(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal($"備考{winner}", await NoteAsync(site));
        var told = answers[1 - winner];
        Assert.Equal(HttpStatusCode.Conflict, told.StatusCode);
        var page = await told.Content.ReadAsStringAsync(Stop);
        Assert.Contains($"{await NameAsync(site, winner == 0 ? Hr : Second)}が締めました。", page, StringComparison.Ordinal);
        Assert.Contains($"入力した備考は保存していません: 備考{1 - winner}", page, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task WhatWasReported_CanNeitherBeChangedNorDeleted(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await EnrolAsync(site, completed: null);
        await CloseAsync(await site.SignedInAsync(Hr));
        await using var system = site.Db(DataScope.System("test"));
        var organisation = (await system.Set<ClosedYear>().SingleAsync(Stop)).OrganisationId;

        site.Log.Expect("Failed executing DbCommand");
        site.Log.Expect("An exception occurred while executing");
        await using var db = site.Db(DataScope.Of(organisation));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<ClosedFigure>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Completed, 99), Stop));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<ClosedFigure>().ExecuteDeleteAsync(Stop));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<ClosedYear>().ExecuteDeleteAsync(Stop));
    }

    [Theory, BothDatabases]
    public async Task Years_AreForHrOfTheWholeOrganisationAndHaveEnded(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await EnrolAsync(site, completed: null);
        await CloseAsync(await site.SignedInAsync(Hr));
        await GrantAsync(site, "learner@chuo.example", office: "区民部");

        var hr = await site.SignedInAsync(Hr);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync("/hr/years/2026", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync("/hr/years/2020", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await hr.GetAsync("/hr/years/2021", Stop)).StatusCode);
        foreach (var mail in new[] { "trainer@chuo.example", "learner@chuo.example" })
        {
            var other = await site.SignedInAsync(mail);
            foreach (var path in new[] { "/hr/years", "/hr/years/2025", "/hr/export?on=2026-03-31&reported=true" })
                Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await other.GetAsync(path, Stop)).StatusCode));
        }

        // Another organisation's year is not closed by it.
        var neighbour = await (await site.SignedInAsync("hr@akiruno.example")).GetStringAsync("/hr/years/2025", Stop);
        Assert.Contains("この数字で令和7年度を締める", neighbour, StringComparison.Ordinal);
        Assert.DoesNotContain("/hr/years", await (await site.SignedInAsync("learner@chuo.example")).GetStringAsync("/hr", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_ThatIsTooLong_ComesBackWithASentence()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(Hr);

        var answer = await CloseAsync(hr, new string('長', 501));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains("備考は500文字までにしてください。", page, StringComparison.Ordinal);
        Assert.Contains(new string('長', 501), page, StringComparison.Ordinal);
    }

    /// <summary>The form as the page has it, to be sent when the test says so.</summary>
    private static async Task<Dictionary<string, string>> OpenAsync(HttpClient hr)
    {
        var page = await hr.GetStringAsync("/hr/years/2025", Stop);
        return new() { ["Seen"] = SeenIn(page), ["__RequestVerificationToken"] = Browsing.AntiforgeryToken(page) };
    }

    private static string SeenIn(string page) => Regex.Match(page, "name=\"Seen\" value=\"([^\"]+)\"").Groups[1].Value;

    private static Task<HttpResponseMessage> SendAsync(HttpClient hr, Dictionary<string, string> form, string note) =>
        hr.PostAsync("/hr/years/2025", new FormUrlEncodedContent(form.Append(KeyValuePair.Create("Note", note))), Stop);

    private static async Task<HttpResponseMessage> CloseAsync(HttpClient hr, string note = "") => await SendAsync(hr, await OpenAsync(hr), note);

    /// <summary>The page comes back with the note, and what is confirmed next is what it shows now.</summary>
    private static async Task AssertNotClosedAsync(TestSite site, HttpClient hr, Dictionary<string, string> form)
    {
        var answer = await SendAsync(hr, form, "監査用");
        var page = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("数字が変わったため、まだ締めていません", page, StringComparison.Ordinal);
        Assert.Contains("value=\"監査用\"", page, StringComparison.Ordinal);
        Assert.Empty(await site.RowsAsync<ClosedYear>());
        form["Seen"] = SeenIn(page);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(hr, form, "監査用")).StatusCode);
    }

    private static async Task<string> NoteAsync(TestSite site) => Assert.Single(await site.RowsAsync<ClosedYear>()).Note;

    private static async Task<string> NameAsync(TestSite site, string mail)
    {
        var member = (await site.RowsAsync<StaffMember>()).Single(row => row.Mail == mail);
        return $"{member.FamilyName} {member.GivenName}";
    }

    private static async Task<Enrolment> EnrolAsync(TestSite site, DateOnly? completed, string mail = "learner@chuo.example")
    {
        var rows = await Learning.LearnerRows.OfAsync(site, mail);
        var enrolment = await rows.EnrolAsync($"course-of-{mail[..4]}");
        await using var db = site.OwnerDb();
        await db.Set<Enrolment>().IgnoreQueryFilters().Where(row => row.Id == enrolment.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CreatedAt, TokyoTime.StartOf(new(2026, 1, 5))), Stop);
        if (completed is { } day)
            await CompleteAsync(site, enrolment, day);
        return enrolment;
    }

    private static async Task CompleteAsync(TestSite site, Enrolment enrolment, DateOnly day)
    {
        await using var db = site.OwnerDb();
        await db.Set<LearningFact>().IgnoreQueryFilters().Where(row => row.EnrolmentId == enrolment.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CompletedOn, day).SetProperty(row => row.StartedAt, TokyoTime.StartOf(day)), Stop);
    }

    /// <param name="office">Of the organisation; null for all of it.</param>
    private static async Task GrantAsync(TestSite site, string mail, string? office)
    {
        await using var db = site.Db(DataScope.System("test"));
        var member = await db.Set<StaffMember>().SingleAsync(row => row.Mail == mail, Stop);
        db.Add(new Grant
        {
            OrganisationId = member.OrganisationId,
            StaffMemberId = member.Id,
            Role = Role.HumanResources,
            DepartmentId = office is null ? null : (await db.Set<DepartmentVersion>().FirstAsync(row => row.Name == office && row.OrganisationId == member.OrganisationId, Stop)).DepartmentId,
            ValidFrom = new(2026, 4, 1),
        });
        await db.SaveChangesAsync(Stop);
    }
}
