using Academy.Data.Catalogue;
using Academy.Data.Cohorts;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Integration.Tests.Notifications.Reminders;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts;

/// <summary>What a participant reads of the rule that completes the programme.</summary>
public sealed class ChecklistPageTests
{
    private const string Sessions = "6回のうち5回以上の出席(録画とレポートでの振替は1回まで)";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Checklist_FollowsWhatIsRecorded_UntilAllIsMet(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        Assert.Equal(
            [$"{Sessions} あと5回", "第6回への出席 これから", "事前学習5コースのうち4コース以上の修了 あと4コース", "課題の受理 これから", "振り返りの提出 これから"],
            await ChecklistAsync(cohort, learner));

        await cohort.RecordAsync(1, (CohortSite.Learner, Attendance.Attended), (CohortSite.Neighbour, Attendance.Attended));
        await cohort.RecordAsync(2, (CohortSite.Learner, Attendance.Late));
        await cohort.RecordAsync(3, (CohortSite.Learner, Attendance.Recording));
        await cohort.RecordAsync(4, (CohortSite.Learner, Attendance.Recording));
        await cohort.RecordAsync(5, (CohortSite.Learner, Attendance.Attended));
        await CompleteAsync(cohort, "bpr-how-to-run", "iq-logical-thinking", "eq-plain-japanese");
        Assert.Equal(
            [$"{Sessions} あと1回", "第6回への出席 これから", "事前学習5コースのうち4コース以上の修了 あと1コース", "課題の受理 これから", "振り返りの提出 これから"],
            await ChecklistAsync(cohort, learner));

        await cohort.RecordAsync(6, (CohortSite.Learner, Attendance.Attended));
        await CompleteAsync(cohort, "rpa-introduction");
        await cohort.RecordWorksAsync(CohortSite.Learner, accepted: true, handedIn: true);
        Assert.All(await ChecklistAsync(cohort, learner), line => Assert.EndsWith(" 満たしました", line, StringComparison.Ordinal));
        Assert.Contains("修了の条件をすべて満たしました。", await TextAsync(cohort, learner), StringComparison.Ordinal);
        using var neighbour = await cohort.Site.SignedInAsync(CohortSite.Neighbour);
        Assert.Equal($"{Sessions} あと4回", (await ChecklistAsync(cohort, neighbour))[0]);
    }

    /// <summary>On the evening of the last session nobody has written down yet who came.</summary>
    [Theory, BothDatabases]
    public async Task Checklist_AfterTheLastSession_SaysThatItIsMissed_OnlyWhenItIsRecordedAsMissed(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        cohort.Site.Clock.Set(ReminderSite.InTokyo("2027-04-27T20:00"));
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        Assert.Equal([$"{Sessions} あと5回", "第6回への出席 これから"], (await ChecklistAsync(cohort, learner)).Take(2));
        Assert.DoesNotContain("この期では修了になりません", await TextAsync(cohort, learner), StringComparison.Ordinal);

        await cohort.RecordAsync(6, (CohortSite.Learner, Attendance.Absent));

        Assert.Equal([$"{Sessions} あと5回", "第6回への出席 満たせなくなりました"], (await ChecklistAsync(cohort, learner)).Take(2));
        Assert.Contains("この期では修了になりません", await TextAsync(cohort, learner), StringComparison.Ordinal);
    }

    /// <summary>Who does not take part reads the rule, and of nobody how far they are.</summary>
    [Theory, BothDatabases]
    public async Task Checklist_ForOthers_IsTheRuleAlone(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        await cohort.RecordAsync(1, (CohortSite.Learner, Attendance.Attended));
        using var other = await cohort.Site.SignedInAsync(CohortSite.Neighbour);

        Assert.Equal(
            [Sessions, "第6回への出席", "事前学習5コースのうち4コース以上の修了", "課題の受理", "振り返りの提出"],
            await ChecklistAsync(cohort, other));
    }

    [Theory, BothDatabases]
    public async Task Checklist_OfARuleThatNamesACourse_NamesItToo(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        await NameAsync(cohort, "iq-01", "bpr-03");
        await CompleteAsync(cohort, "bpr-how-to-run");
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);

        Assert.Equal(["「行政の課題を論理で分ける」の修了 これから", "「BPRの回し方:5つの手順」の修了 満たしました"], (await ChecklistAsync(cohort, learner)).Skip(3).Take(2));
    }

    /// <summary>Has the rule ask for courses by name.</summary>
    private static async Task NameAsync(CohortSite cohort, params string[] keys)
    {
        await using var db = cohort.Site.Db(DataScope.System("test"));
        foreach (var term in await db.Set<Term>().ToListAsync(Stop))
        {
            var terms = CatalogueJson.Read<TermTerms>(term.Terms);
            term.Terms = CatalogueJson.Write(terms with { Rule = terms.Rule with { NamedCourses = [.. keys.Select(key => ContentId.Of("course", key))] } });
        }

        await db.SaveChangesAsync(Stop);
    }

    private static async Task<IReadOnlyList<string>> ChecklistAsync(CohortSite cohort, HttpClient browser) =>
        [.. (await CohortSite.ReadAsync(browser, cohort.Page)).QuerySelectorAll("ul.conditions li").Select(line => RemindedSite.Squeezed(line.TextContent))];

    private static async Task<string> TextAsync(CohortSite cohort, HttpClient browser) => (await CohortSite.ReadAsync(browser, cohort.Page)).QuerySelector("main")!.TextContent;

    /// <summary>The learner has completed some courses.</summary>
    private static async Task CompleteAsync(CohortSite cohort, params string[] slugs)
    {
        await using var db = cohort.Site.Db(DataScope.System("test"));
        var enrolments = await (
            from enrolment in db.Set<Enrolment>()
            join member in db.Set<StaffMember>() on enrolment.StaffMemberId equals member.Id
            join release in db.Set<Release>() on enrolment.ReleaseId equals release.Id
            where member.Mail == CohortSite.Learner && slugs.Contains(release.Slug)
            select enrolment).ToListAsync(Stop);
        Assert.Equal(slugs.Length, enrolments.Count);
        foreach (var enrolment in enrolments)
            await cohort.Site.CompleteAsync(enrolment);
    }
}
