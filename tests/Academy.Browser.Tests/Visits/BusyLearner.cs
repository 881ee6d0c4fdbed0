using Academy.Data.Credentials;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Data.Reporting;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Services.Assigning;
using Academy.Learning.Services.Log;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Browser.Tests.Visits;

/// <summary>
/// Somebody who has a course under way, one completed, one recognised with an attempt at its quiz failed and another one open, and a notice
/// of each: what pages look like that are not empty.
/// </summary>
internal static class BusyLearner
{
    public const string Mail = "learner@akiruno.example";

    /// <summary>The id of the certificate of what is completed.</summary>
    public static Guid Certificate { get; } = new("01999c00-0000-7000-8000-000000000001");

    /// <summary>Its public address.</summary>
    public const string Verification = "8K3F27QDM4X0W9T6R1B5ZHC2NA";

    public static async Task PrepareAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var member = await db.Set<StaffMember>().SingleAsync(row => row.Mail == Mail);
        var underWay = await AssignAsync(site, member, "bpr-how-to-run", new(2026, 11, 27));
        var recognised = await AssignAsync(site, member, "dq-security-everyday", new(2026, 12, 25));

        var lesson = CatalogueJson.Read<CourseOutline>(
            await db.Set<Data.Catalogue.Release>().Where(row => row.Id == underWay.ReleaseId).Select(row => row.Outline).SingleAsync()).Items.First();
        var log = site.Services.GetRequiredService<ProgressLog>();
        var now = site.Clock.GetUtcNow().UtcDateTime;
        await log.AppendAsync(member.OrganisationId, underWay.Id,
            [new LearningEvent(Guid.CreateVersion7(), lesson.Id, now, now, null, new LessonConfirmed()).ToStored()], CancellationToken.None);
        await site.CompleteAsync(await AssignAsync(site, member, "iq-logical-thinking", new(2026, 12, 25)), now);
        await log.AppendAsync(member.OrganisationId, recognised.Id,
            [new LearningEvent(Guid.CreateVersion7(), null, now, now, member.Id, new CompletionRecognised(new(2026, 11, 24), "他団体の研修")).ToStored()], CancellationToken.None);
        await TakeQuizAsync(site, recognised, now);
        await CertifyAsync(site);
        await ReportAsync(site, member.OrganisationId, underWay.CourseId);
    }

    /// <summary>A closed year whose figures are others now.</summary>
    private static async Task ReportAsync(TestSite site, Guid organisation, Guid course)
    {
        await using var db = site.Db(DataScope.System("test"));
        var hr = await db.Set<StaffMember>().SingleAsync(row => row.Mail == "hr@akiruno.example");
        db.Add(new ClosedYear { OrganisationId = organisation, Year = 2024, ClosedAt = new(2025, 4, 18, 1, 30, 0, DateTimeKind.Utc), ClosedBy = hr.Id, Note = "令和6年度の研修実績報告" });
        db.Add(new ClosedFigure
        {
            OrganisationId = organisation,
            Year = 2024,
            Number = 1,
            Office = "総務部 情報政策課",
            CourseId = course,
            Course = "BPRの回し方",
            Track = "BPR",
            NotStarted = 3,
            UnderWay = 5,
            Completed = 42,
            Late = 2,
            Overdue = 1,
            Paused = 0,
            Exempt = 1,
        });
        await db.SaveChangesAsync();
    }

    /// <summary>Has the certificate issued, and then under ids that are known beforehand.</summary>
    private static async Task CertifyAsync(TestSite site)
    {
        await site.WorkOffAsync();
        await using var db = site.Db(DataScope.System("test"));
        var (issued, version) = (await db.Set<Data.Credentials.Certificate>().AsNoTracking().SingleAsync(), await db.Set<CertificateVersion>().AsNoTracking().SingleAsync());
        await db.Set<CertificateVersion>().ExecuteDeleteAsync();
        await db.Set<Data.Credentials.Certificate>().ExecuteDeleteAsync();
        db.Add(new Data.Credentials.Certificate
        {
            Id = Certificate,
            OrganisationId = issued.OrganisationId,
            EnrolmentId = issued.EnrolmentId,
            StaffMemberId = issued.StaffMemberId,
            Series = issued.Series,
            Number = issued.Number,
            VerificationId = Verification,
            Version = issued.Version,
            State = issued.State,
            ReadingKey = issued.ReadingKey,
            SearchText = issued.SearchText,
        });
        db.Add(new CertificateVersion
        {
            OrganisationId = issued.OrganisationId,
            CertificateId = Certificate,
            Version = version.Version,
            State = version.State,
            Printed = version.Printed,
            At = version.At,
        });
        await db.SaveChangesAsync();
    }

    private static async Task TakeQuizAsync(TestSite site, Enrolment enrolment, DateTime now)
    {
        var quiz = ContentId.Of("quiz", "dq-02", "final");
        var asked = await site.Services.GetRequiredService<IQuestionBook>().OfQuizAsync(enrolment.OrganisationId, enrolment.ReleaseId, quiz, CancellationToken.None);
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var answered = asked.Where(question => question.Body.Options.Count > 0 && question.Body.Targets.Count == 0)
            .Select(question => new QuizAnswered(first, question.Id, Answer.OfChoices(question.Type is QuestionTypes.Ordering
                ? [.. question.Body.Options.Select(option => option.Id)]
                : [question.Answer.Right[0]]))).ToList();
        var score = QuizScore.Of([.. asked.Select(question => (question.Points, IsRight(question, answered)))], pass: 0);
        EventPayload[] happened =
        [
            new QuizOpened(first, 1, enrolment.ReleaseId), .. answered, new QuizSubmitted(first, score.Points, score.Maximum), new QuizOpened(second, 2, enrolment.ReleaseId),
        ];
        await site.Services.GetRequiredService<ProgressLog>().AppendAsync(
            enrolment.OrganisationId, enrolment.Id,
            [.. happened.Select(payload => new LearningEvent(Guid.CreateVersion7(), quiz, now, now, null, payload).ToStored())], CancellationToken.None);
    }

    private static bool IsRight(KeyedQuestion question, IEnumerable<QuizAnswered> answered) =>
        Grading.TryGrade(
            question.Type, question.Body, question.Answer, answered.FirstOrDefault(answer => answer.QuestionId == question.Id)?.Answer, out var graded, out _)
        && graded.IsRight;

    private static async Task<Enrolment> AssignAsync(TestSite site, StaffMember member, string slug, DateOnly due)
    {
        await using var db = site.Db(DataScope.Of(member.OrganisationId));
        var office = await db.Set<Posting>().Where(row => row.StaffMemberId == member.Id).Select(row => row.DepartmentId).SingleAsync();
        var course = await site.Services.GetRequiredService<ICourseDirectory>().FindAsync(member.OrganisationId, slug, CancellationToken.None);
        await site.Services.GetRequiredService<Assignments>().AssignAsync(member.OrganisationId, member.Id, course!, new OfOffice(office), due, CancellationToken.None);
        return await db.Set<Enrolment>().SingleAsync(row => row.StaffMemberId == member.Id && row.CourseId == course!.CourseId);
    }
}
