using Academy.Data;
using Academy.Data.Catalogue;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Learning;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning;

/// <summary>As many people in a course as one large publication concerns.</summary>
internal static class ManyEnrolments
{
    public static async Task AddAsync(TestSite site, Guid courseId, int count)
    {
        await using var db = site.Db(DataScope.System("test"));
        var organisation = await db.Set<Organisation>().SingleAsync(row => row.Code == "131024");
        var offering = await db.Set<Offering>().SingleAsync(row => row.OrganisationId == organisation.Id && row.CourseId == courseId);
        var release = (await db.Set<Course>().SingleAsync(row => row.Id == courseId)).CurrentReleaseId!.Value;
        foreach (var numbers in Enumerable.Range(0, count).Chunk(1_000))
        {
            foreach (var number in numbers)
                Add(db, offering, release, number);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Makes a second release, with a stricter policy, the course's current one, and moves nobody.</summary>
    public static async Task BehindAsync(AcademyDb db, Guid courseId)
    {
        var course = await db.Set<Course>().SingleAsync(row => row.Id == courseId);
        var last = await db.Set<Release>().AsNoTracking().SingleAsync(row => row.CourseId == courseId);
        var next = new Release
        {
            CourseId = courseId,
            Number = last.Number + 1,
            Hash = "",
            Policy = ReleasePolicy.Expire,
            PublishedAt = last.PublishedAt,
            TrackId = last.TrackId,
            Slug = last.Slug,
            Title = last.Title,
            Summary = last.Summary,
            Level = last.Level,
            Audience = last.Audience,
            Minutes = last.Minutes,
            Outline = last.Outline,
        };
        db.Add(next);
        course.CurrentReleaseId = next.Id;
        await db.SaveChangesAsync();
    }

    private static void Add(AcademyDb db, Offering offering, Guid release, int number)
    {
        var member = db.AddStaff(offering.OrganisationId, number);
        var enrolment = new Enrolment
        {
            OrganisationId = offering.OrganisationId,
            StaffMemberId = member.Id,
            CourseId = offering.CourseId,
            Cycle = 1,
            OfferingId = offering.Id,
            ReleaseId = release,
            Source = EnrolmentSource.Assigned,
            CreatedAt = DateTime.UnixEpoch,
        };
        db.AddRange(enrolment, new LearningFact
        {
            OrganisationId = offering.OrganisationId,
            EnrolmentId = enrolment.Id,
            StaffMemberId = member.Id,
            CourseId = offering.CourseId,
            Status = LearningStatus.NotStarted,
            ReleaseId = release,
            CurrentReleaseId = release,
        });
    }
}
