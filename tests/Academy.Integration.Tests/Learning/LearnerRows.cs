using Academy.Data.Catalogue;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning;

/// <summary>Writes what a member of staff is enrolled in, in courses of its own that are like the first real one.</summary>
internal sealed class LearnerRows(TestSite site, StaffMember member)
{
    public static async Task<LearnerRows> OfAsync(TestSite site, string mail)
    {
        await using var db = site.Db(DataScope.System("test"));
        return new(site, await db.Set<StaffMember>().SingleAsync(staff => staff.Mail == mail));
    }

    public Guid OrganisationId => member.OrganisationId;

    public Guid StaffMemberId => member.Id;

    /// <summary>A new course with an enrolment in it; completed when it has a day.</summary>
    public async Task<Enrolment> EnrolAsync(
        string slug,
        LearningStatus status = LearningStatus.NotStarted,
        string? due = null,
        string? completedOn = null,
        int? score = null,
        EnrolmentSource source = EnrolmentSource.Self,
        int? validMonths = null)
    {
        await using var db = site.Db(DataScope.System("test"));
        var model = await db.Set<Release>().AsNoTracking().SingleAsync(row => row.Slug == "bpr-how-to-run");
        var release = SampleRelease.Of(model, slug, validMonths);
        var offering = new Offering { OrganisationId = OrganisationId, CourseId = release.CourseId, Slug = slug };
        var enrolment = new Enrolment
        {
            Id = Guid.CreateVersion7(site.Clock.GetUtcNow()),
            OrganisationId = OrganisationId,
            StaffMemberId = member.Id,
            CourseId = release.CourseId,
            Cycle = 1,
            OfferingId = offering.Id,
            ReleaseId = release.Id,
            Source = source,
            DueOn = Day(due),
            CreatedAt = site.Clock.GetUtcNow().UtcDateTime,
        };
        db.AddRange(
            new Course { Id = release.CourseId, Key = slug, OrganisationId = OrganisationId, CurrentReleaseId = release.Id },
            release,
            offering,
            enrolment,
            new LearningFact
            {
                OrganisationId = OrganisationId,
                EnrolmentId = enrolment.Id,
                StaffMemberId = member.Id,
                CourseId = release.CourseId,
                Status = completedOn is null ? status : LearningStatus.Completed,
                CompletedOn = Day(completedOn),
                CompletedAt = Day(completedOn)?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
                BestScore = score,
                ReleaseId = release.Id,
                CurrentReleaseId = release.Id,
            });
        await db.SaveChangesAsync();
        return enrolment;
    }

    /// <summary>Something that happens now, to the enrolment alone: its fact is left as it is.</summary>
    public async Task HappenAsync(Enrolment enrolment, EventPayload payload, Guid? item = null, Guid? actor = null, Guid? id = null)
    {
        await using var db = site.Db(DataScope.System("test"));
        var now = site.Clock.GetUtcNow();
        var stored = new LearningEvent(id ?? Guid.CreateVersion7(now), item, now.UtcDateTime, now.UtcDateTime, actor, payload).ToStored();
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
        await db.SaveChangesAsync();
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
