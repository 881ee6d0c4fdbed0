using System.Net;
using Academy.Data;
using Academy.Data.Credentials;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Learning.Events;
using Academy.Integration.Tests.Credentials;
using Academy.Integration.Tests.Learning.Imports;
using Academy.Integration.Tests.Notifications.Reminders;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Sites;

/// <summary>A page asks the database the same number of times, whatever stands in it.</summary>
public sealed class ConstantQueryTests
{
    /// <summary>Every page by its route, with an address and somebody who may open it. A page that is missing here fails.</summary>
    private static readonly Dictionary<string, (string Path, string Account)> Pages = new()
    {
        [""] = ("/", "learner@chuo.example"),
        ["catalogue"] = ("/catalogue", "learner@chuo.example"),
        ["courses/{slug}"] = ("/courses/bpr-how-to-run", "learner@chuo.example"),
        ["courses/{slug}/assign"] = ("/courses/bpr-how-to-run/assign", "hr@chuo.example"),
        ["learn/{slug}"] = ("/learn/bpr-how-to-run", "learner@chuo.example"),
        ["learn/{slug}/{lesson}"] = ("/learn/bpr-how-to-run/five-outputs", "learner@chuo.example"),
        ["learn/{slug}/quiz/{quizslug}"] = ("/learn/bpr-how-to-run/quiz/final", "learner@chuo.example"),
        ["learn/{slug}/quiz/{quizslug}/{number:int}"] = ("/learn/bpr-how-to-run/quiz/final/2", "learner@chuo.example"),
        ["learn/{slug}/quiz/{quizslug}/{number:int}/result"] = ("/learn/bpr-how-to-run/quiz/final/1/result", "learner@chuo.example"),
        ["courses/{slug}/learners"] = ("/courses/bpr-how-to-run/learners", "hr@chuo.example"),
        ["courses/{slug}/learners/{id:guid}"] = ("/courses/bpr-how-to-run/learners/{learner}", "hr@chuo.example"),
        ["courses/{slug}/learners/{id:guid}/care"] = ("/courses/bpr-how-to-run/learners/{learner}/care", "hr@chuo.example"),
        ["courses/{slug}/learners/{id:guid}/care/due"] = ("/courses/bpr-how-to-run/learners/{learner}/care/due", "hr@chuo.example"),
        ["courses/{slug}/learners/{id:guid}/care/pause"] = ("/courses/bpr-how-to-run/learners/{learner}/care/pause", "hr@chuo.example"),
        ["courses/{slug}/learners/{id:guid}/care/resume"] = ("/courses/bpr-how-to-run/learners/{learner}/care/resume", "hr@chuo.example"),
        ["courses/{slug}/learners/{id:guid}/care/exemption"] = ("/courses/bpr-how-to-run/learners/{learner}/care/exemption", "hr@chuo.example"),
        ["courses/{slug}/learners/{id:guid}/care/results/{attempt:guid}"] = ("/courses/bpr-how-to-run/learners/{learner}/care/results/{attempt}", "hr@chuo.example"),
        ["hr"] = ("/hr", "hr@chuo.example"),
        ["hr/people"] = ("/hr/people?measure=enrolled", "hr@chuo.example"),
        ["hr/years"] = ("/hr/years", "hr@chuo.example"),
        ["hr/years/{year:int}"] = ("/hr/years/2025", "hr@chuo.example"),
        ["hr/completions"] = ("/hr/completions", "hr@chuo.example"),
        ["hr/completions/{id:guid}"] = ("/hr/completions/{import}", "hr@chuo.example"),
        ["hr/export"] = ("/hr/export", "hr@chuo.example"),
        ["hr/reminders"] = ("/hr/reminders", "hr@chuo.example"),
        ["hr/reminders/new"] = ("/hr/reminders/new?preset=overdue", "hr@chuo.example"),
        ["hr/reminders/{id:guid}"] = ("/hr/reminders/{rule}", "hr@chuo.example"),
        ["hr/superiors"] = ("/hr/superiors", "hr@chuo.example"),
        ["record"] = ("/record", "learner@chuo.example"),
        ["certificates"] = ("/certificates", "learner@chuo.example"),
        ["certificates/{id:guid}"] = ("/certificates/{certificate}", "learner@chuo.example"),
        ["hr/certificates"] = ("/hr/certificates", "hr@chuo.example"),
        ["hr/certificates/bundles"] = ("/hr/certificates/bundles", "hr@chuo.example"),
        ["hr/certificates/{id:guid}"] = ("/hr/certificates/{certificate}", "hr@chuo.example"),
        ["verify/{id}"] = ("/verify/{verification}", "learner@chuo.example"),
        ["invitation/{token}"] = ("{invitation}", "learner@chuo.example"),
        ["notices"] = ("/notices", "learner@chuo.example"),
        ["notices/settings"] = ("/notices/settings", "learner@chuo.example"),
        // The learners of the course that is due on 25 December.
        ["hr/reminders/rehearsal"] = ("/hr/reminders/rehearsal?on=2026-12-22", "hr@chuo.example"),
        ["hr/reminders/log"] = ("/hr/reminders/log", "hr@chuo.example"),
        ["cohorts"] = ("/cohorts", "learner@chuo.example"),
        ["cohorts/{id:guid}"] = ("/cohorts/{term}", "learner@chuo.example"),
        ["cohorts/{id:guid}/application"] = ("/cohorts/{term}/application", "learner@chuo.example"),
        ["cohorts/{id:guid}/submission"] = ("/cohorts/{assigned}/submission", "learner@chuo.example"),
        ["cohorts/{id:guid}/presentations"] = ("/cohorts/{assigned}/presentations", "learner@chuo.example"),
        ["cohorts/{id:guid}/presentations/{group:int}"] = ("/cohorts/{assigned}/presentations/2", "learner@chuo.example"),
        ["cohorts/assessments"] = ("/cohorts/assessments", "secretariat@academy.example"),
        ["cohorts/assessments/{submissionid:guid}"] = ("/cohorts/assessments/{work}", "secretariat@academy.example"),
        ["cohorts/showcase"] = ("/cohorts/showcase", "learner@chuo.example"),
        ["cohorts/showcase/{submissionid:guid}"] = ("/cohorts/showcase/{shown}", "learner@chuo.example"),
        ["secretariat/terms/{id:guid}/assessors"] = ("/secretariat/terms/{assigned}/assessors?q=1", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/submissions"] = ("/secretariat/terms/{assigned}/submissions", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/submissions/{group:int}"] = ("/secretariat/terms/{assigned}/submissions/1", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/presentations"] = ("/secretariat/terms/{assigned}/presentations", "secretariat@academy.example"),
        ["cohorts/{id:guid}/draw"] = ("/cohorts/{drawn}/draw", "learner@chuo.example"),
        ["cohorts/{id:guid}/sessions/{number:int}/arrival"] = ("/cohorts/{today}/sessions/1/arrival", "learner@chuo.example"),
        ["cohorts/approvals"] = ("/cohorts/approvals", "watanabe@chuo.example"),
        ["cohorts/approvals/{id:guid}"] = ("/cohorts/approvals/{application}", "watanabe@chuo.example"),
        ["cohorts/deputies"] = ("/cohorts/deputies?q=1", "hr@chuo.example"),
        ["cohorts/{id:guid}/nomination"] = ("/cohorts/{term}/nomination?q=1", "hr@chuo.example"),
        ["hr/cohorts"] = ("/hr/cohorts", "hr@chuo.example"),
        ["hr/cohorts/{id:guid}"] = ("/hr/cohorts/{term}", "hr@chuo.example"),
        ["hr/cohorts/{id:guid}/substitution/{applicationid:guid}"] = ("/hr/cohorts/{term}/substitution/{place}?q=1", "hr@chuo.example"),
        ["cohorts/{id:guid}/sessions/{number:int}/survey"] = ("/cohorts/{term}/sessions/1/survey", "learner@chuo.example"),
        ["secretariat/terms/{id:guid}/survey"] = ("/secretariat/terms/{term}/survey", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/sessions/{number:int}/survey"] = ("/secretariat/terms/{term}/sessions/1/survey", "secretariat@academy.example"),
        ["secretariat"] = ("/secretariat", "secretariat@academy.example"),
        ["secretariat/programmes/{id:guid}"] = ("/secretariat/programmes/{programme}", "secretariat@academy.example"),
        ["secretariat/programmes/{id:guid}/sessions/{number:int}"] = ("/secretariat/programmes/{programme}/sessions/1", "secretariat@academy.example"),
        ["secretariat/programmes/{id:guid}/term"] = ("/secretariat/programmes/{programme}/term?first=2027-01-12", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}"] = ("/secretariat/terms/{term}", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/settings"] = ("/secretariat/terms/{term}/settings", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/sessions/{number:int}"] = ("/secretariat/terms/{term}/sessions/1", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/sessions/{number:int}/attendance"] = ("/secretariat/terms/{term}/sessions/1/attendance", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/sessions/{number:int}/log"] = ("/secretariat/terms/{term}/sessions/1/log", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/sessions/{number:int}/reception"] = ("/secretariat/terms/{today}/sessions/1/reception", "secretariat@academy.example"),
        ["cohorts/{id:guid}/sessions/{number:int}"] = ("/cohorts/{term}/sessions/1", "learner@chuo.example"),
        ["secretariat/terms/{id:guid}/sessions/{number:int}/files"] = ("/secretariat/terms/{term}/sessions/1/files", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/sessions/{number:int}/files/{fileid:guid}"] = ("/secretariat/terms/{term}/sessions/1/files/{file}", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/reports"] = ("/secretariat/terms/{term}/reports", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/reports/{reportid:guid}"] = ("/secretariat/terms/{term}/reports/{report}", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/works"] = ("/secretariat/terms/{term}/works", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/groups"] = ("/secretariat/terms/{term}/groups", "secretariat@academy.example"),
        ["cohorts/{id:guid}/group"] = ("/cohorts/{today}/group", "learner@chuo.example"),
        ["cohorts/{id:guid}/group/files"] = ("/cohorts/{today}/group/files", "learner@chuo.example"),
        ["cohorts/{id:guid}/group/files/{fileid:guid}"] = ("/cohorts/{today}/group/files/{groupfile}", "learner@chuo.example"),
        ["cohorts/{id:guid}/group/proposal"] = ("/cohorts/{today}/group/proposal", "learner@chuo.example"),
        ["cohorts/{id:guid}/group/proposal/edit"] = ("/cohorts/{today}/group/proposal/edit", "learner@chuo.example"),
        ["cohorts/{id:guid}/group/proposal/history"] = ("/cohorts/{today}/group/proposal/history", "learner@chuo.example"),
        ["cohorts/{id:guid}/group/proposal/history/{number:int}"] = ("/cohorts/{today}/group/proposal/history/1", "learner@chuo.example"),
        ["secretariat/terms/{id:guid}/groups/{group:int}"] = ("/secretariat/terms/{today}/groups/1", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/groups/{group:int}/files/{fileid:guid}"] = ("/secretariat/terms/{today}/groups/1/files/{groupfile}", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/groups/{group:int}/proposal"] = ("/secretariat/terms/{today}/groups/1/proposal", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/groups/{group:int}/proposal/history"] = ("/secretariat/terms/{today}/groups/1/proposal/history", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/groups/{group:int}/proposal/history/{number:int}"] = ("/secretariat/terms/{today}/groups/1/proposal/history/1", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/roster"] = ("/secretariat/terms/{term}/roster", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/sessions/{number:int}/sheet"] = ("/secretariat/terms/{term}/sessions/1/sheet", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/recruitment"] = ("/secretariat/terms/{term}/recruitment", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/selection"] = ("/secretariat/terms/{closed}/selection", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/selection/{applicationid:guid}"] = ("/secretariat/terms/{closed}/selection/{candidate}", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/selection/decision"] = ("/secretariat/terms/{closed}/selection/decision", "secretariat@academy.example"),
        ["admin/mail"] = ("/admin/mail", "admin@academy.example"),
        ["admin/jobs"] = ("/admin/jobs", "admin@academy.example"),
        ["admin/audit"] = ("/admin/audit", "admin@academy.example"),
    };

    /// <summary>Other things that a page can show, each by a name.</summary>
    private static readonly Dictionary<string, (string Path, string Account)> Also = new()
    {
        ["secretariat/terms/{id:guid}/selection, decided"] = ("/secretariat/terms/{drawn}/selection", "secretariat@academy.example"),
        ["secretariat/terms/{id:guid}/groups, proposed"] = ("/secretariat/terms/{term}/groups?groups=1&by=Organisation&seed=0123456789ab", "secretariat@academy.example"),
        ["hr/years/{year:int}, closed"] = ("/hr/years/2024", "hr@chuo.example"),
        ["cohorts/approvals, of HR"] = ("/cohorts/approvals", "hr@chuo.example"),
        ["cohorts/approvals/{id:guid}, of HR"] = ("/cohorts/approvals/{application}", "hr@chuo.example"),
    };

    /// <summary>Pages that ask nothing of the database.</summary>
    private static readonly HashSet<string> Still = ["sign-in", "licences", "components", "error/{code:int}", "learn/{slug}/{lesson}/checks/{key}"];

    /// <summary>Pages that show nothing themselves.</summary>
    private static readonly HashSet<string> Leading = ["learn/{slug}"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases, Trait("Speed", "Slow")]
    public async Task Get_EveryPage_SendsAsManyCommandsWithThousandsOfRows(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.TakeAsAsync("bpr-how-to-run", new(Pass: 80, Attempts: null, TimeLimit: 20, Opens: "always", Shuffle: "choices"));
        var learner = await site.SignedInAsync("learner@chuo.example");
        await learner.SubmitAsync("/courses/bpr-how-to-run", "/courses/bpr-how-to-run?handler=Enrol", []);
        await TakeTwiceAsync(learner, "/learn/bpr-how-to-run/quiz/final");
        var certificate = await site.IssueAsync();
        await (await site.SignedInAsync(ImportSite.Hr)).StageAsync(ImportSite.File("100106,dq-security-everyday,2025-06-01,研修,主催,"));
        await ManyRows.CloseYearAsync(site, 2024);
        await ManyReminders.BeginAsync(site);
        await ManyCohorts.BeginAsync(site);
        await ManyGroups.BeginAsync(site);
        await ManyApplications.BeginAsync(site);
        await ManyAssignments.BeginAsync(site);
        var attempt = await AttemptAsync(site);

        await (await site.SignedInAsync(ImportSite.Hr)).TypeAsync("/hr/reminders/new?preset=overdue", null);

        var invitation = await site.InviteAsync("invited@chuo.example", "trainer", "131024");

        var few = await CountAsync(site, certificate, attempt, invitation);
        await ManyRows.AddAsync(site);
        await ManyReminders.AddAsync(site);
        await ManyCohorts.AddAsync(site);
        await ManyGroups.AddAsync(site);
        await ManyApplications.AddAsync(site);
        await ManyAssignments.AddAsync(site);
        var many = await CountAsync(site, certificate, attempt, invitation);

        Assert.Empty(few.Where(page => many[page.Key] != page.Value).Select(page => $"{page.Key}: {page.Value} and {many[page.Key]}"));
        Assert.All(few.Values, commands => Assert.InRange(commands, 0, 6));
    }

    [Fact]
    public async Task Pages_OfTheSite_AreAllCounted()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);

        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/')).Distinct().ToList();

        Assert.Empty(Pages.Keys.Except(routes, StringComparer.OrdinalIgnoreCase));
        Assert.Empty(routes.Except(Pages.Keys, StringComparer.OrdinalIgnoreCase).Except(Still, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Hands in one attempt and leaves another one open.</summary>
    private static async Task TakeTwiceAsync(HttpClient learner, string quiz)
    {
        await learner.SubmitAsync(quiz, quiz, []);
        await learner.SubmitAsync($"{quiz}/1", $"{quiz}/1", []);
        // The first form of a result that is no pass begins the next attempt.
        await learner.SubmitAsync($"{quiz}/1/result", quiz, []);
    }

    private static async Task<Dictionary<string, long>> CountAsync(TestSite site, Certificate certificate, string attempt, string invitation)
    {
        var counter = site.Services.GetRequiredService<CommandCounter>();
        var counts = new Dictionary<string, long>();
        await using var db = site.Db(DataScope.System("test"));
        var term = await ManyCohorts.TermAsync(db);
        var (drawn, closed, today) = (await ManyCohorts.DrawnAsync(db), await ManyCohorts.ClosedAsync(db), await ManyCohorts.TodayAsync(db));
        var candidate = await ManyCohorts.CandidateAsync(db, closed);
        var (assigned, work, shown) = await ManyAssignments.ShownAsync(db);
        var (application, place) = await ManyApplications.ShownAsync(db, term.Id);
        foreach (var (route, (pattern, account)) in Pages.Concat(Also))
        {
            var path = pattern.Replace("{learner}", await LearnerAsync(site), StringComparison.Ordinal)
                .Replace("{attempt}", attempt, StringComparison.Ordinal).Replace("{import}", await ImportAsync(site), StringComparison.Ordinal)
                .Replace("{rule}", $"{(await site.RowsAsync<ReminderRule>()).MinBy(rule => rule.Id)!.Id}", StringComparison.Ordinal)
                .Replace("{term}", $"{term.Id}", StringComparison.Ordinal).Replace("{programme}", $"{term.TemplateId}", StringComparison.Ordinal)
                .Replace("{today}", $"{today.Id}", StringComparison.Ordinal)
                .Replace("{file}", $"{await ManyCohorts.FileAsync(db, term)}", StringComparison.Ordinal)
                .Replace("{report}", $"{await ManyCohorts.ReportAsync(db)}", StringComparison.Ordinal)
                .Replace("{groupfile}", $"{await ManyGroups.FileAsync(db)}", StringComparison.Ordinal)
                .Replace("{assigned}", $"{assigned}", StringComparison.Ordinal).Replace("{work}", $"{work}", StringComparison.Ordinal).Replace("{shown}", $"{shown}", StringComparison.Ordinal)
                .Replace("{drawn}", $"{drawn.Id}", StringComparison.Ordinal).Replace("{closed}", $"{closed.Id}", StringComparison.Ordinal)
                    .Replace("{candidate}", $"{candidate}", StringComparison.Ordinal)
                .Replace("{application}", $"{application}", StringComparison.Ordinal).Replace("{place}", $"{place}", StringComparison.Ordinal)
                .Replace("{certificate}", $"{certificate.Id}", StringComparison.Ordinal).Replace("{verification}", certificate.VerificationId, StringComparison.Ordinal)
                .Replace("{invitation}", invitation, StringComparison.Ordinal);
            var browser = await site.SignedInAsync(account);
            // The first visit fills what is kept in memory: rights for five seconds, releases for good.
                (await browser.GetAsync(path, Stop)).Dispose();
            // Five seconds go by the machine's clock: they may run out before one of two visits, on a machine that is busy.
            counts[route] = Math.Min(await CountAsync(), await CountAsync());

            async Task<long> CountAsync()
            {
                var before = counter.Sent;
                using var answer = await browser.GetAsync(path, Stop);
                Assert.True(answer.StatusCode is HttpStatusCode.OK || Leading.Contains(route), $"{path}: {answer.StatusCode}");
                return counter.Sent - before;
            }
        }

        return counts;
    }

    private static async Task<string> LearnerAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        return (await db.Set<StaffMember>().SingleAsync(row => row.Mail == "learner@chuo.example", Stop)).Id.ToString();
    }

    /// <summary>The attempt that was handed in.</summary>
    private static async Task<string> AttemptAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var submitted = await db.Set<ProgressEvent>().Where(row => row.Kind == EventKinds.QuizSubmitted).Select(row => row.Payload).SingleAsync(Stop);
        return EventJson.TryRead(EventKinds.QuizSubmitted, submitted, out var read, out _) ? $"{((QuizSubmitted)read).AttemptId}" : "";
    }

    private static async Task<string> ImportAsync(TestSite site) => (await site.RowsAsync<CompletionImport>()).Single(import => import.Total > 0).Id.ToString();
}
