using Academy.Data;
using Academy.Data.Auditing;
using Academy.Data.Catalogue;
using Academy.Data.Credentials;
using Academy.Data.Jobs;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Data.Reporting;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Domain.Notices;
using Academy.Integration.Tests.Credentials;
using Academy.Integration.Tests.Learning;
using Academy.Integration.Tests.Learning.Imports;
using Academy.Integration.Tests.Notifications.Reminders;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Sites;

/// <summary>A thousand of whatever the pages list, most of it of the learner and in the course that they show.</summary>
internal static class ManyRows
{
    private const int Many = 1_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task AddAsync(TestSite site)
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
            AddRule(db, learner, offering.CourseId, number);
        }

        var admin = await db.Set<StaffMember>().SingleAsync(row => row.Mail == "admin@academy.example", Stop);
        db.AddRange(Enumerable.Range(0, Many).Select(_ => Mail(admin)));
        AddRows(db, offering, await db.Set<CompletionImport>().SingleAsync(Stop));

        for (var number = 0; number < Many; number++)
            AddCourse(db, chuo.Id, learner.Id, model, number);
        var hr = await db.Set<StaffMember>().SingleAsync(row => row.Mail == ImportSite.Hr, Stop);
        db.AddRange(Enumerable.Range(0, Many).Select(_ => Bundle(hr, office.Id)));
        db.AddRange(Enumerable.Range(2, Many).Select(number => Figure(chuo.Id, 2024, model.CourseId, number)));
        await db.SaveChangesAsync(Stop);
        for (var year = 2023; year > 1980; year--)
            await CloseYearAsync(site, year);
        await LearnMuchAsync(site, learner.Id, model, hr.Id);
        // As the server does by itself some time after so much was added: it plans by what it knows of the tables.
        if (site.Database.Provider == DatabaseProvider.PostgreSql)
        {
            await using var owner = site.OwnerDb();
            await owner.Database.ExecuteSqlRawAsync("analyze", Stop);
        }
    }

    /// <summary>What stands in the log of the enrolment that the pages show: lessons opened, attempts handed in, due dates changed.</summary>
    private static async Task LearnMuchAsync(TestSite site, Guid learner, Release release, Guid hr)
    {
        await using var db = site.Db(DataScope.System("test"));
        var enrolment = await db.Set<Enrolment>().SingleAsync(row => row.StaffMemberId == learner && row.CourseId == release.CourseId, Stop);
        var items = CatalogueJson.Read<CourseOutline>(release.Outline).Items.ToList();
        var (lesson, quiz) = (items.First(item => item.Kind == OutlineItemKind.Lesson).Id, items.First(item => item.Kind == OutlineItemKind.Quiz).Id);
        var now = site.Clock.GetUtcNow().UtcDateTime;
        for (var number = 0; number < Many; number++)
        {
            var attempt = Guid.CreateVersion7();
            Happen(lesson, null, new LessonOpened());
            // After the two that were taken.
            Happen(quiz, null, new QuizOpened(attempt, number + 3, release.Id));
            Happen(quiz, null, new QuizSubmitted(attempt, 0, 8));
            Happen(null, hr, new DueChanged("申し出", null, new DateOnly(2026, 12, 25)));
        }

        await db.SaveChangesAsync(Stop);

        void Happen(Guid? item, Guid? actor, EventPayload payload)
        {
            var stored = new LearningEvent(Guid.CreateVersion7(), item, now, now, actor, payload).ToStored();
            db.Add(new ProgressEvent
            {
                OrganisationId = enrolment.OrganisationId,
                EnrolmentId = enrolment.Id,
                ClientId = stored.ClientId,
                Kind = stored.Kind,
                ItemId = stored.ItemId,
                Payload = stored.Payload,
                OccurredAt = stored.OccurredAt,
                ReceivedAt = stored.ReceivedAt,
                ActorId = stored.ActorId,
            });
        }
    }

    /// <summary>A year that was closed with the figures of one office.</summary>
    public static async Task CloseYearAsync(TestSite site, int year)
    {
        await using var db = site.Db(DataScope.System("test"));
        var hr = await db.Set<StaffMember>().SingleAsync(row => row.Mail == ImportSite.Hr, Stop);
        var course = await db.Set<Course>().Select(row => row.Id).FirstAsync(Stop);
        db.AddRange(
            new ClosedYear { OrganisationId = hr.OrganisationId, Year = year, ClosedAt = DateTime.UnixEpoch, ClosedBy = hr.Id, Note = "" },
            Figure(hr.OrganisationId, year, course, 1));
        await db.SaveChangesAsync(Stop);
    }

    private static ClosedFigure Figure(Guid organisation, int year, Guid course, int number) => new()
    {
        OrganisationId = organisation,
        Year = year,
        Number = number,
        Office = $"試験課{number}",
        CourseId = course,
        Course = "コース",
        Track = "BPR",
        NotStarted = 1,
        UnderWay = 1,
        Completed = 1,
        Late = 0,
        Overdue = 0,
        Paused = 0,
        Exempt = 0,
    };

    private static CertificateBundle Bundle(StaffMember hr, Guid office) => new()
    {
        OrganisationId = hr.OrganisationId,
        RequestedBy = hr.Id,
        DepartmentId = office,
        OfficeName = "試験課",
        Certificates = BundledCertificate.Write([]),
        Total = 0,
        Done = 0,
        State = BundleState.Ready,
        RequestedAt = DateTime.UnixEpoch,
    };

    private static OutgoingMail Mail(StaffMember admin) => new()
    {
        OrganisationId = admin.OrganisationId,
        Id = Guid.CreateVersion7(),
        Kind = "test",
        RequestedBy = admin.Id,
        Address = admin.Mail!,
        Name = "",
        Subject = "テストメール",
        Text = "本文",
        Html = "<p>本文</p>",
        State = MailState.Sent,
        CreatedAt = DateTime.UnixEpoch,
        ChangedAt = DateTime.UnixEpoch,
    };

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

    /// <summary>A rule of reminders that was stopped, with one that is planned.</summary>
    private static void AddRule(AcademyDb db, StaffMember learner, Guid course, int number)
    {
        var rule = SampleRule.Of(learner.OrganisationId, $"ルール{number}");
        (rule.TopicId, rule.InBusinessDays, rule.IsActive) = (course, true, false);
        db.AddRange(rule, new Reminder
        {
            OrganisationId = rule.OrganisationId,
            Id = Guid.CreateVersion7(),
            RuleId = rule.Id,
            StaffMemberId = learner.Id,
            SubjectId = Guid.NewGuid(),
            Day = new(2026, 12, 1),
            Channel = ReminderChannel.Site,
            DueAt = DateTime.UnixEpoch,
            State = ReminderState.Planned,
            ChangedAt = DateTime.UnixEpoch,
        });
    }

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
