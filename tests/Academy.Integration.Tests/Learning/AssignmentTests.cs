using System.Net;
using Academy.Data.Auditing;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Domain.Learning;
using Academy.Learning.Services.Log;
using Academy.Modularity.Scopes;
using Academy.Modularity;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Learning;

public sealed class AssignmentTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Assign_ToADivision_ReachesItsSectionsAndChangesOnlyWhatIsOpen(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(AssignVisit.Hr);
        var division = await site.OfficeIdAsync("区民部");

        await hr.SendFormAsync(Confirmed(division, "2026-12-25"));
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<LearningFact>().OrderBy(fact => fact.EnrolmentId).Take(1)
                .ExecuteUpdateAsync(set => set.SetProperty(fact => fact.Status, LearningStatus.Completed), Stop);
        var again = await hr.SendFormAsync(Confirmed(division, "2027-01-29"));

        Assert.Contains("新しい受講者0人、期限を変えた人2人、そのままの人1人です。", await again.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await using var seen = site.Db(DataScope.System("test"));
        var enrolments = await seen.Set<Enrolment>().ToListAsync(Stop);
        Assert.Equal(3, enrolments.Count);
        Assert.All(enrolments, enrolment => Assert.Equal(EnrolmentSource.Assigned, enrolment.Source));
        Assert.Equal(2, enrolments.Count(enrolment => enrolment.DueOn == new DateOnly(2027, 1, 29)));
        Assert.Equal(2, await seen.Set<AuditEntry>().CountAsync(entry => entry.Action == "learning.assigned", Stop));
        var dated = enrolments.First(enrolment => enrolment.DueOn == new DateOnly(2027, 1, 29));
        var care = await hr.GetStringAsync($"/courses/dq-security-everyday/learners/{dated.StaffMemberId}/care", Stop);
        foreach (var told in new[] { "令和8年12月25日 → 令和9年1月29日", "コースの割り当て", "佐々木 由紀" })
            Assert.Contains(told, care, StringComparison.Ordinal);
        Assert.False(await site.Services.GetRequiredService<ProgressLog>().ReplayAsync(dated.OrganisationId, dated.Id, Stop));
    }

    [Theory, BothDatabases]
    public async Task Preview_WritesNothing_AndWhatIsConfirmedIsDoneAsThingsStandThen(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(AssignVisit.Hr);
        var (division, section) = (await site.OfficeIdAsync("区民部"), await site.OfficeIdAsync("区民生活課"));

        var preview = await ReadAsync(await hr.SendFormAsync(new() { ["Office"] = $"{division}", ["Due"] = "2026-12-25" }));
        Assert.Contains("この内容で3人に割り当てる", preview, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-12-25\"", preview, StringComparison.Ordinal);
        Assert.Equal(0, await site.CountAsync<Enrolment>());

        // Meanwhile somebody else assigns it to a part of them.
        await hr.SendFormAsync(Confirmed(section, "2026-12-25"));
        var before = await site.CountAsync<Enrolment>();
        var done = await ReadAsync(await hr.SendFormAsync(Confirmed(division, "2026-12-25")));
        Assert.InRange(before, 1, 2);
        Assert.Contains($"新しい受講者{3 - before}人、期限を変えた人0人、そのままの人{before}人です。", done, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"2026-12-25\"", done, StringComparison.Ordinal);

        var again = await ReadAsync(await hr.SendFormAsync(Confirmed(division, "2026-12-25")));
        Assert.Contains("変更はありませんでした", again, StringComparison.Ordinal);
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(3, await db.Set<Enrolment>().CountAsync(Stop));
        Assert.Equal(3, await db.Set<Notice>().CountAsync(Stop));
        Assert.Equal(2, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "learning.assigned", Stop));
    }

    [Fact]
    public async Task Confirm_OfAnotherDateThanWasSeen_ShowsTheOutcomeOfThatOneFirst()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(AssignVisit.Hr);
        var form = Confirmed(await site.OfficeIdAsync("区民部"), "2026-12-25");
        form["Due"] = "2027-01-29";

        var html = await ReadAsync(await hr.SendFormAsync(form));

        Assert.Contains("この内容で3人に割り当てる", html, StringComparison.Ordinal);
        Assert.Equal(0, await site.CountAsync<Enrolment>());
    }

    [Fact]
    public async Task Assign_ToWhoIsAskedAgain_GivesANewDueDate()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(AssignVisit.Hr);
        var division = await site.OfficeIdAsync("区民部");
        await hr.SendFormAsync(Confirmed(division, "2026-12-25"));
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<LearningFact>().ExecuteUpdateAsync(
                set => set.SetProperty(fact => fact.Status, LearningStatus.Completed).SetProperty(fact => fact.AskedAgainAt, DateTime.UnixEpoch), Stop);

        var html = await ReadAsync(await hr.SendFormAsync(Confirmed(division, "2027-01-29")));

        Assert.Contains("新しい受講者0人、期限を変えた人3人、そのままの人0人です。", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assign_NothingTyped_NamesTheOfficeBeforeTheDate()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(AssignVisit.Hr);

        var html = await ReadAsync(await hr.SendFormAsync(new() { ["Office"] = "", ["Due"] = "" }));

        Assert.Matches("""href="#Office".*href="#Due".*<form""", html.ReplaceLineEndings(" "));
    }

    [Theory, BothDatabases]
    public async Task Assign_ToAnotherOrganisationsOffice_IsRefusedLikeARandomOne(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(AssignVisit.Hr);

        foreach (var office in new[] { await site.OfficeIdAsync("市民部"), Guid.NewGuid() })
        {
            var answer = await hr.SendFormAsync(new() { ["Office"] = $"{office}", ["Due"] = "2026-12-25" });
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("この部署には割り当てられません。", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(0, await db.Set<Enrolment>().CountAsync(Stop));
    }

    [Theory]
    [InlineData("", "期限の日付を選んでください。")]
    [InlineData("12/25", "期限の日付を読み取れませんでした。")]
    [InlineData("2026-11-23", "期限には、きょう以降の日付を入力してください。")]
    [InlineData("2026-12-25-and-more", "期限の日付を読み取れませんでした。")]
    public async Task Assign_BadDueDate_SaysSoAndKeepsTheOffice(string due, string sentence)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(AssignVisit.Hr);
        var office = await site.OfficeIdAsync("区民部");

        var answer = await hr.SendFormAsync(new() { ["Office"] = $"{office}", ["Due"] = due });
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, html, StringComparison.Ordinal);
        Assert.Matches($"""<option (?=[^>]*value="{office}")(?=[^>]*selected)""", html);
    }

    [Theory]
    [InlineData("learner@chuo.example")]
    [InlineData("trainer@chuo.example")]
    [InlineData("admin@academy.example")]
    public async Task Assign_ByOthersThanHr_IsForbiddenAndNotOffered(string mail)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var browser = await site.SignedInAsync(mail);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(AssignVisit.Page, Stop)).StatusCode);
        Assert.DoesNotContain("職員に割り当てる", await browser.GetStringAsync("/courses/dq-security-everyday", Stop), StringComparison.Ordinal);
    }

    /// <summary>The form of the second step.</summary>
    private static Dictionary<string, string> Confirmed(Guid office, string due) =>
        new() { ["Office"] = $"{office}", ["Due"] = due, ["Seen"] = $"{office}/{due}", ["Confirm"] = "true" };

    private static Task<string> ReadAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Stop);
}
