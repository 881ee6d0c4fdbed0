using System.Net;
using Academy.Data;
using Academy.Data.Organisations;
using Academy.Data.Reporting;
using Academy.Integration.Tests.Accounts;
using Academy.Integration.Tests.Learning.Care;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Reporting;

/// <summary>A fiscal year is closed with the figures that were looked at, by one officer and once, or not at all.</summary>
public sealed class ClosedYearOnceTests
{
    /// <summary>Another officer of the organisation, once it is granted.</summary>
    private const string Second = "trainer@chuo.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task FiguresThatMoved_WhileTheyWereLookedAt_AreNotClosed(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await site.EnrolInJanuaryAsync();
        var hr = await site.SignedInAsync(ClosedYearSite.Hr);
        var form = await hr.OpenYearAsync();
        await site.CompletedOnAsync(enrolment, new(2026, 3, 1));

        await AssertNotClosedAsync(site, hr, form);
    }

    [Theory, BothDatabases]
    public async Task FigureOfOneOffice_ThatMovedToAnother_IsNotClosedThoughTheTotalsAreTheSame(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await site.EnrolInJanuaryAsync();
        var hr = await site.SignedInAsync(ClosedYearSite.Hr);
        var form = await hr.OpenYearAsync();
        var other = await site.OfficeIdAsync("区民部");
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<Posting>().Where(row => row.StaffMemberId == enrolment.StaffMemberId && row.Kind == PostingKind.Main)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.DepartmentId, other), Stop);

        await AssertNotClosedAsync(site, hr, form);
    }

    [Theory, BothDatabases]
    public async Task Closed_BySomebodyElseFirst_IsToldWithTheNoteThatWasTyped(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.EnrolInJanuaryAsync();
        await site.GrantHrAsync(Second);
        var (first, second) = (await site.SignedInAsync(ClosedYearSite.Hr), await site.SignedInAsync(Second));
        var form = await second.OpenYearAsync();
        await first.CloseYearAsync("一度目");

        var answer = await second.CloseYearAsync(form, "二度目");
        var page = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("令和7年度は、先に締められていました", page, StringComparison.Ordinal);
        Assert.Contains($"令和8年11月24日(火) 12:00に{await NameAsync(site, ClosedYearSite.Hr)}が締めました。", page, StringComparison.Ordinal);
        Assert.Contains("入力した備考は保存していません: 二度目", page, StringComparison.Ordinal);
        Assert.Equal("一度目", await NoteAsync(site));
        Assert.DoesNotContain("先に締められていました", await second.GetStringAsync(ClosedYearSite.Page, Stop), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Closed_ByTheSameFormTwice_IsLeftAsItWasWithoutAWord(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.EnrolInJanuaryAsync();
        var hr = await site.SignedInAsync(ClosedYearSite.Hr);
        var form = await hr.OpenYearAsync();

        foreach (var answer in new[] { await hr.CloseYearAsync(form, "一度目"), await hr.CloseYearAsync(form, "一度目") })
            Assert.Equal(ClosedYearSite.Page, answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Conflict, (await hr.CloseYearAsync(form, "二度目")).StatusCode);
        Assert.Equal("一度目", await NoteAsync(site));
    }

    [Theory, BothDatabases]
    public async Task Closed_ByTwoAtTheSameMoment_IsClosedByOneAndToldToTheOther(DatabaseProvider provider)
    {
        var both = new BothClosing();
        await using var site = await DemoSite.StartAsync(provider, services => services.ConfigureDbContext<AcademyDb>(options => options.AddInterceptors(both)));
        site.Log.Expect("Failed executing DbCommand");
        site.Log.Expect("An exception occurred in the database while saving changes");
        await site.EnrolInJanuaryAsync();
        await site.GrantHrAsync(Second);
        var officers = new[] { await site.SignedInAsync(ClosedYearSite.Hr), await site.SignedInAsync(Second) };
        var forms = new[] { await officers[0].OpenYearAsync(), await officers[1].OpenYearAsync() };

        var answers = await Task.WhenAll(officers.Select((officer, number) => Task.Run(() => officer.CloseYearAsync(forms[number], $"備考{number}"), Stop)));

        var winner = Array.FindIndex(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal($"備考{winner}", await NoteAsync(site));
        var told = answers[1 - winner];
        Assert.Equal(HttpStatusCode.Conflict, told.StatusCode);
        var page = await told.Content.ReadAsStringAsync(Stop);
        Assert.Contains($"{await NameAsync(site, winner == 0 ? ClosedYearSite.Hr : Second)}が締めました。", page, StringComparison.Ordinal);
        Assert.Contains($"入力した備考は保存していません: 備考{1 - winner}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_ThatIsTooLong_ComesBackWithASentence()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(ClosedYearSite.Hr);

        var answer = await hr.CloseYearAsync(new string('長', 501));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains("備考は500文字までにしてください。", page, StringComparison.Ordinal);
        Assert.Contains(new string('長', 501), page, StringComparison.Ordinal);
    }

    /// <summary>The page comes back with the note, and what is confirmed next is what it shows now.</summary>
    private static async Task AssertNotClosedAsync(TestSite site, HttpClient hr, Dictionary<string, string> form)
    {
        var answer = await hr.CloseYearAsync(form, "監査用");
        var page = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("数字が変わったため、まだ締めていません", page, StringComparison.Ordinal);
        Assert.Contains("value=\"監査用\"", page, StringComparison.Ordinal);
        Assert.Empty(await site.RowsAsync<ClosedYear>());
        form["Seen"] = CareSite.SeenIn(page);
        Assert.Equal(HttpStatusCode.Redirect, (await hr.CloseYearAsync(form, "監査用")).StatusCode);
    }

    private static async Task<string> NoteAsync(TestSite site) => Assert.Single(await site.RowsAsync<ClosedYear>()).Note;

    private static async Task<string> NameAsync(TestSite site, string mail)
    {
        var member = (await site.RowsAsync<StaffMember>()).Single(row => row.Mail == mail);
        return $"{member.FamilyName} {member.GivenName}";
    }
}
