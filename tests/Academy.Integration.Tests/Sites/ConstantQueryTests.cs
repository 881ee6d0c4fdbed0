using System.Net;
using Academy.Data;
using Academy.Data.Auditing;
using Academy.Data.Catalogue;
using Academy.Data.Credentials;
using Academy.Data.Jobs;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Domain.Notices;
using Academy.Integration.Tests.Credentials;
using Academy.Integration.Tests.Learning;
using Academy.Integration.Tests.Learning.Imports;
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
    private const int Many = 1_000;

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
        ["record"] = ("/record", "learner@chuo.example"),
        ["certificates"] = ("/certificates", "learner@chuo.example"),
        ["certificates/{id:guid}"] = ("/certificates/{certificate}", "learner@chuo.example"),
        ["hr/certificates"] = ("/hr/certificates", "hr@chuo.example"),
        ["hr/certificates/bundles"] = ("/hr/certificates/bundles", "hr@chuo.example"),
        ["hr/certificates/{id:guid}"] = ("/hr/certificates/{certificate}", "hr@chuo.example"),
        ["verify/{id}"] = ("/verify/{verification}", "learner@chuo.example"),
        ["notices"] = ("/notices", "learner@chuo.example"),
        ["admin/jobs"] = ("/admin/jobs", "admin@academy.example"),
        ["admin/audit"] = ("/admin/audit", "admin@academy.example"),
    };

    /// <summary>Pages that ask nothing of the database.</summary>
    private static readonly HashSet<string> Still = ["sign-in", "licences", "components", "error/{code:int}", "learn/{slug}/{lesson}/checks/{key}"];

    /// <summary>Pages that show nothing themselves.</summary>
    private static readonly HashSet<string> Leading = ["learn/{slug}"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Get_EveryPage_SendsAsManyCommandsWithThousandsOfRows(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.TakeAsAsync("bpr-how-to-run", new(Pass: 80, Attempts: null, TimeLimit: 20, Opens: "always", Shuffle: "choices"));
        var learner = await site.SignedInAsync("learner@chuo.example");
        await learner.SubmitAsync("/courses/bpr-how-to-run", "/courses/bpr-how-to-run?handler=Enrol", []);
        await TakeTwiceAsync(learner, "/learn/bpr-how-to-run/quiz/final");
        var certificate = await site.IssueAsync();
        await (await site.SignedInAsync(ImportSite.Hr)).StageAsync(ImportSite.File("100106,dq-security-everyday,2025-06-01,研修,主催,"));

        var few = await CountAsync(site, certificate);
        await AddManyAsync(site);
        var many = await CountAsync(site, certificate);

        Assert.Equal(few, many);
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

    private static async Task<Dictionary<string, long>> CountAsync(TestSite site, Certificate certificate)
    {
        var counter = site.Services.GetRequiredService<CommandCounter>();
        var counts = new Dictionary<string, long>();
        foreach (var (route, (pattern, account)) in Pages)
        {
            var path = pattern.Replace("{learner}", await LearnerAsync(site), StringComparison.Ordinal)
                .Replace("{attempt}", await AttemptAsync(site), StringComparison.Ordinal).Replace("{import}", await ImportAsync(site), StringComparison.Ordinal)
                .Replace("{certificate}", $"{certificate.Id}", StringComparison.Ordinal).Replace("{verification}", certificate.VerificationId, StringComparison.Ordinal);
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

    private static async Task AddManyAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var chuo = await db.Set<Organisation>().SingleAsync(row => row.Code == "131024", Stop);
        var academy = await db.Set<Organisation>().SingleAsync(row => row.Code == "130001", Stop);
        var office = await db.Set<Department>().FirstAsync(row => row.OrganisationId == chuo.Id, Stop);
        var model = await db.Set<Release>().AsNoTracking().SingleAsync(row => row.Slug == "bpr-how-to-run", Stop);
        var offering = await db.Set<Offering>().AsNoTracking().SingleAsync(row => row.OrganisationId == chuo.Id && row.CourseId == model.CourseId, Stop);
        var learner = await db.Set<StaffMember>().SingleAsync(row => row.Mail == "learner@chuo.example", Stop);
        for (var number = 0; number < Many; number++)
        {
            db.Add(new Work { Kind = "test", DedupeKey = $"test:{number}", DueAt = DateTime.UnixEpoch, CreatedAt = DateTime.UnixEpoch, State = WorkState.Dead });
            db.Add(new AuditEntry { OrganisationId = academy.Id, At = DateTime.UnixEpoch, Action = "test", ActorId = Guid.NewGuid() });
            db.Add(new Notice
            {
                OrganisationId = chuo.Id,
                Id = Guid.CreateVersion7(),
                StaffMemberId = learner.Id,
                Kind = NoticeKinds.CourseAssigned,
                Payload = NoticeJson.Write(new CourseAssignedNotice(model.Slug, new(model.Title, null), new DateOnly(2026, 12, 25), IsDueChange: false)),
                CreatedAt = DateTime.UnixEpoch,
            });
            // Somebody else of the office who takes the course that the pages show.
            Enrol(db, offering, db.AddStaff(chuo.Id, number, office.Id).Id, model.Id, LearningStatus.UnderWay);
            AddImport(db, chuo.Id, learner.Id, number);
        }

        AddRows(db, offering, await db.Set<CompletionImport>().SingleAsync(Stop));

        for (var number = 0; number < Many / 4; number++)
            AddCourse(db, chuo.Id, learner.Id, model, number);
        await db.SaveChangesAsync(Stop);
    }

    private static void AddImport(AcademyDb db, Guid organisation, Guid uploader, int number) => db.Add(new CompletionImport
    {
        OrganisationId = organisation,
        FileName = $"test-{number}.csv",
        FileHash = $"{number}",
        Total = 0,
        Added = 0,
        State = ImportState.Done,
        UploadedBy = uploader,
        UploadedAt = DateTime.UnixEpoch,
        EndedAt = DateTime.UnixEpoch,
    });

    /// <summary>Of a new person each, to the import that is shown.</summary>
    private static void AddRows(AcademyDb db, Offering offering, CompletionImport shown)
    {
        db.Entry(shown).Property(row => row.Total).CurrentValue = Many + 1;
        foreach (var (index, member) in db.ChangeTracker.Entries<StaffMember>().Where(entry => entry.State == EntityState.Added).Index().ToList())
            db.Add(new CompletionImportRow
            {
                OrganisationId = shown.OrganisationId,
                ImportId = shown.Id,
                Number = index + 3,
                StaffMemberId = member.Entity.Id,
                OfferingId = offering.Id,
                CourseId = offering.CourseId,
                CompletedOn = new(2025, 6, 1),
                Training = "研修",
                Organiser = "主催",
                Outcome = RowOutcome.Added,
            });
    }

    private static void AddCourse(AcademyDb db, Guid organisation, Guid learner, Release model, int number)
    {
        var release = SampleRelease.Of(model, $"test-{number}");
        var offering = new Offering { OrganisationId = organisation, CourseId = release.CourseId, Slug = release.Slug };
        db.AddRange(
            new Course { Id = release.CourseId, Key = release.Slug, OrganisationId = organisation, CurrentReleaseId = release.Id }, release, offering);
        var enrolment = Enrol(db, offering, learner, release.Id, (LearningStatus)(number % 3));
        db.AddRange(SampleCertificate.Of(enrolment, number + 1));
    }

    private static Enrolment Enrol(AcademyDb db, Offering offering, Guid staffMemberId, Guid release, LearningStatus status)
    {
        var enrolment = new Enrolment
        {
            OrganisationId = offering.OrganisationId,
            StaffMemberId = staffMemberId,
            CourseId = offering.CourseId,
            Cycle = 1,
            OfferingId = offering.Id,
            ReleaseId = release,
            Source = EnrolmentSource.Self,
            DueOn = new DateOnly(2026, 12, 25),
            CreatedAt = DateTime.UnixEpoch,
        };
        db.AddRange(enrolment, new LearningFact
        {
            OrganisationId = offering.OrganisationId,
            EnrolmentId = enrolment.Id,
            StaffMemberId = staffMemberId,
            CourseId = offering.CourseId,
            Status = status,
            CompletedOn = status == LearningStatus.Completed ? new DateOnly(2026, 4, 1) : null,
            ReleaseId = release,
            CurrentReleaseId = release,
        });
        return enrolment;
    }
}
