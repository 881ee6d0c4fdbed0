using Academy.Credentials.Services.Bundles;
using Academy.Data;
using Academy.Data.Catalogue;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Sessions;
using Academy.Data.Credentials;
using Academy.Data.Jobs;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Quizzes;
using Academy.Domain.Notices;
using Academy.Domain.Organisations;
using Academy.Integration.Tests.Cohorts;
using Academy.Integration.Tests.Cohorts.Assignments;
using Academy.Integration.Tests.Cohorts.Groups;
using Academy.Integration.Tests.Cohorts.Recruiting;
using Academy.Integration.Tests.Cohorts.Sessions;
using Academy.Integration.Tests.Credentials;
using Academy.Integration.Tests.Learning;
using Academy.Integration.Tests.Learning.Imports;
using Academy.Integration.Tests.Learning.Quizzes;
using Academy.Integration.Tests.Notifications.Reminders;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Scopes.Worlds;

/// <summary>Makes an organisation's sample, as far as can be by what people do on the site.</summary>
internal sealed class SampleMaker(TestSite site, Visitors visitors)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="learnerMail">Whose rows these are to be.</param>
    /// <param name="hrMail">Of the same organisation.</param>
    /// <param name="hasOwnCourse">Whether the organisation is the one that offers a course of its own.</param>
    public async Task<Sample> MakeAsync(string learnerMail, string hrMail, bool hasOwnCourse)
    {
        var (learner, hr) = (await visitors.OfAsync(learnerMail), await visitors.OfAsync(hrMail));
        var shared = await TakeAsync(learner, SampleCourse.Shared, "five-outputs", "bpr-03");
        var own = hasOwnCourse ? await TakeAsync(learner, SampleCourse.Own, "first", "sample-01") : shared;
        var certificates = new[] { await site.IssueAsync(learnerMail, $"{learner.StaffMemberId:N}-1"), await site.IssueAsync(learnerMail, $"{learner.StaffMemberId:N}-2") };
        var imports = new[] { await StageAsync(hr, learner, "情報保護研修"), await StageAsync(hr, learner, "著作権研修") };
        var paused = await PauseAsync(learnerMail, $"{learner.StaffMemberId:N}-3");
        await using var db = site.Db(DataScope.System("test"));
        var office = await db.Set<Posting>().SingleAsync(row => row.StaffMemberId == learner.StaffMemberId && row.Kind == PostingKind.Main && row.ValidUntil == null, Stop);
        var picture = await db.Set<ReleaseFile>().FirstAsync(row => row.CourseId == ContentId.Of("course", "sample-01") && row.Path.EndsWith(".svg"), Stop);
        var (notice, bundle, work) = (NoticeTo(learner), BundleFor(hr, office.DepartmentId, certificates), new[] { FailedWork(learner, 1), FailedWork(learner, 2) });
        db.AddRange(notice, bundle);
        db.AddRange(work);
        var rules = new[] { SampleRule.Of(learner.OrganisationId, "期限の案内"), SampleRule.Of(learner.OrganisationId, "期限の前日の案内") };
        db.AddRange(rules);
        var (reminder, mail) = Remind(db, learner, paused);
        // Somebody who has no account, and opens nothing.
        var colleague = await db.Set<StaffMember>().Where(row => row.OrganisationId == learner.OrganisationId).OrderByDescending(row => row.EmployeeNumber).Select(row => row.Id).FirstAsync(Stop);
        var cohort = SampleTerm.Add(db, learner.OrganisationId, learner.StaffMemberId, colleague, site.Clock.GetUtcNow().UtcDateTime);
        var reception = SampleReception.Add(
            db, learner.OrganisationId, cohort.Programme, learner.OrganisationId, learner.StaffMemberId, site.Clock.GetUtcNow().UtcDateTime).Term.Id;
        var files = SampleSessionFiles.Add(site, db.Set<TermSession>().Local.Single(row => row.TermId == cohort.Term && row.Number == 1), cohort.Participation);
        db.AddRange(files.Rows);
        var reports = AddReports(db, cohort, site.Clock.GetUtcNow().UtcDateTime);
        var group = SampleGroup.Add(site, db, db.Set<Participation>().Local.Single(row => row.TermId == cohort.Held));
        var selection = SampleSelection.Add(db, learner.OrganisationId, cohort.Programme, learner.StaffMemberId, site.Clock.GetUtcNow().UtcDateTime);
        var ownApplications = SampleOwnApplications.Add(
            db, cohort.Programme, await db.Set<StaffMember>().SingleAsync(row => row.OrganisationId == learner.OrganisationId && row.Id == learner.StaffMemberId, Stop), site.Clock.GetUtcNow().UtcDateTime);
        var recruiting = await SampleRecruiting.AddAsync(
            db, cohort.Term, learner.OrganisationId, learner.StaffMemberId, hr.StaffMemberId, await SuperiorAsync(learner), site.Clock.GetUtcNow().UtcDateTime, Stop);
        var assignment = SampleAssignment.Add(db, learner.OrganisationId, cohort.Programme, learner.StaffMemberId, colleague, site.Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(Stop);
        var file = site.Services.GetRequiredService<BundleFiles>().PathOf(bundle);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, "PK", Stop);
        return new()
        {
            OrganisationId = learner.OrganisationId,
            Learner = learner.StaffMemberId,
            Office = office.DepartmentId,
            Shared = shared,
            Own = own,
            Paused = paused,
            Certificate = certificates[0].Id,
            OtherCertificate = certificates[1].Id,
            Bundle = bundle.Id,
            Notice = notice.Id,
            Rule = rules[0].Id,
            OtherRule = rules[1].Id,
            Reminder = reminder,
            ReminderMail = mail,
            Programme = cohort.Programme,
            OtherProgramme = cohort.OtherProgramme,
            Term = cohort.Term,
            Participation = cohort.Participation,
            HeldTerm = cohort.Held,
            OtherParticipation = cohort.OtherParticipation,
            Reception = (reception, () => SampleReception.CodeAt(site.Clock.GetUtcNow().UtcDateTime).Digits),
            Files = files,
            Report = reports[0].Id,
            OtherReport = reports[1].Id,
            Group = group,
            Assignment = assignment,
            Selection = selection,
            Recruiting = recruiting,
            OwnApplications = ownApplications,
            Work = work[0].Id,
            OtherWork = work[1].Id,
            Import = imports[0],
            OtherImport = imports[1],
            Invitation = await InviteAsync(learner),
            EmployeeNumber = learner.EmployeeNumber,
            Picture = (picture.Hash, Path.GetFileName(picture.Path)),
        };
    }

    /// <summary>Enrols, hands in one attempt at the quiz and leaves another open.</summary>
    private async Task<SampleCourse> TakeAsync(Visitor learner, string slug, string lesson, string course)
    {
        var quiz = $"/learn/{slug}/quiz/final";
        await learner.PostAsync($"/courses/{slug}?handler=Enrol");
        await learner.PostAsync(quiz);
        var handedIn = await AttemptAsync(1);
        await learner.PostAsync($"{quiz}/1");
        await learner.PostAsync(quiz);
        var asked = (await site.AskedAsync(slug)).First(question => question.Type == QuestionTypes.OneChoice);
        var page = await LessonVisit.OpenAsync(learner.Browser, slug, lesson);
        await using var db = site.Db(DataScope.System("test"));
        var check = await db.Set<ReleaseQuestion>().FirstAsync(row => row.QuestionId == ContentId.Of("question", course, "c1"), Stop);
        var choice = CatalogueJson.Read<QuestionBody>(check.Body).Options[0].Id;
        return new(ContentId.Of("course", course), slug, lesson, ContentId.Of("lesson", course, lesson), ContentId.Of("quiz", course, "final"), choice, handedIn, await AttemptAsync(2), asked.Id, asked.Body.Options[0].Id, page.Issued);

        async Task<Guid> AttemptAsync(int number) =>
            new AttemptPage($"{quiz}/{number}", await learner.Browser.GetStringAsync($"{quiz}/{number}", Stop)).AttemptId;
    }

    /// <summary>Two reports on the second session, and all that a report on the session of a week ago asks for.</summary>
    private static MakeUpReport[] AddReports(AcademyDb db, SampleTermRows cohort, DateTime now)
    {
        var (second, held) = (
            db.Set<TermSession>().Local.Single(row => row.TermId == cohort.Term && row.Number == 2), db.Set<TermSession>().Local.Single(row => row.TermId == cohort.Held));
        var (recording, view) = SampleMakeUp.Watched(held, db.Set<Participation>().Local.Single(row => row.TermId == cohort.Held).Id, now);
        var reports = new[] { SampleMakeUp.Report(second, cohort.Participation, now), SampleMakeUp.Report(second, cohort.OtherParticipation, now) };
        db.AddRange(recording, view);
        db.AddRange(reports);
        return reports;
    }

    /// <summary>A file of a completion of the learner, not yet confirmed.</summary>
    private static async Task<Guid> StageAsync(Visitor hr, Visitor learner, string training) =>
        ImportSite.IdIn(await hr.Browser.StageAsync(ImportSite.File($"{learner.EmployeeNumber},{ImportSite.Course},2025-06-01,{training},主催,")));

    private async Task<string> InviteAsync(Visitor learner)
    {
        await using var db = site.Db(DataScope.None);
        var code = (await db.Set<Organisation>().SingleAsync(row => row.Id == learner.OrganisationId, Stop)).Code;
        return (await site.InviteAsync($"invited-{code}@academy.example", "trainer", code))["/invitation/".Length..];
    }

    private async Task<Guid> SuperiorAsync(Visitor learner)
    {
        await using var services = site.Services.CreateAsyncScope();
        return (await services.ServiceProvider.GetRequiredService<IStaffDirectory>().SuperiorOfAsync(learner.OrganisationId, learner.StaffMemberId, new(2026, 11, 24), Stop))!.StaffMemberId;
    }

    /// <summary>A course that the learner is on leave from.</summary>
    private async Task<Guid> PauseAsync(string mail, string slug)
    {
        var enrolment = await (await LearnerRows.OfAsync(site, mail)).EnrolAsync(slug);
        await using var db = site.Db(DataScope.System("test"));
        await db.Set<Enrolment>().Where(row => row.Id == enrolment.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.PausedFrom, new DateOnly(2026, 11, 1)), Stop);
        return enrolment.Id;
    }

    private Notice NoticeTo(Visitor learner) => new()
    {
        OrganisationId = learner.OrganisationId,
        Id = Guid.CreateVersion7(site.Clock.GetUtcNow()),
        StaffMemberId = learner.StaffMemberId,
        Kind = NoticeKinds.CourseAssigned,
        Payload = NoticeJson.Write(new CourseAssignedNotice(SampleCourse.Shared, new("BPRの回し方", null), new DateOnly(2026, 12, 25), IsDueChange: false)),
        CreatedAt = site.Clock.GetUtcNow().UtcDateTime,
    };

    private CertificateBundle BundleFor(Visitor hr, Guid office, Certificate[] certificates) => new()
    {
        OrganisationId = hr.OrganisationId,
        RequestedBy = hr.StaffMemberId,
        DepartmentId = office,
        OfficeName = "見本の課",
        Certificates = BundledCertificate.Write(certificates.Select(certificate => new BundledCertificate(certificate.Id, certificate.Version))),
        Total = certificates.Length,
        Done = certificates.Length,
        State = BundleState.Ready,
        RequestedAt = site.Clock.GetUtcNow().UtcDateTime,
    };

    private (Guid Reminder, Guid Mail) Remind(AcademyDb db, Visitor learner, Guid subject)
    {
        var now = site.Clock.GetUtcNow().UtcDateTime;
        var rule = SampleReminder.Rule(learner.OrganisationId);
        var mail = SampleReminder.Mail(learner.OrganisationId, now);
        var reminder = SampleReminder.Of(rule, learner.StaffMemberId, subject, mail.Id, now);
        db.AddRange(rule, mail, reminder);
        return (reminder.Id, mail.Id);
    }

    private static Work FailedWork(Visitor learner, int number) => new()
    {
        OrganisationId = learner.OrganisationId,
        Kind = "test",
        DedupeKey = $"test:{learner.OrganisationId}:{number}",
        DueAt = DateTime.UnixEpoch,
        CreatedAt = DateTime.UnixEpoch,
        State = WorkState.Dead,
    };
}
