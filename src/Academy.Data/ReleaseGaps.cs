using Academy.Data.Catalogue;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Events;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Data;

/// <summary>Finds enrolments that read an earlier release than the current one that their offering follows.</summary>
public sealed class ReleaseGaps(AcademyDbFactory databases)
{
    /// <summary>Each organisation's gaps, course by course; three queries, whatever there is.</summary>
    public async Task<IReadOnlyList<ReleaseGap>> FindAsync(CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.System("release gaps: enrolments behind the release that their offering follows"));
        // The whole of one narrow index: joined to what is followed, PostgreSQL was seen to choose a plan of minutes.
        var read = await db.Set<LearningFact>().Select(fact => new { fact.OrganisationId, fact.CourseId, ReleaseId = fact.CurrentReleaseId })
            .Distinct().ToListAsync(cancellation);
        var followed = await (
            from offering in db.Set<Offering>()
            join course in db.Set<Course>() on offering.CourseId equals course.Id
            where offering.PinnedReleaseId == null && course.CurrentReleaseId != null
            select new { offering.OrganisationId, offering.CourseId, offering.Slug, course.Key, ReleaseId = course.CurrentReleaseId!.Value }).ToListAsync(cancellation);
        var behind = (
            from course in followed
            join fact in read on (course.OrganisationId, course.CourseId) equals (fact.OrganisationId, fact.CourseId)
            where fact.ReleaseId != course.ReleaseId
            select (Course: course, fact.ReleaseId)).ToList();

        var courses = behind.Select(gap => gap.Course.CourseId).Distinct().ToList();
        var releases = await db.Set<Release>().Where(release => courses.Contains(release.CourseId))
            .Select(release => new { release.Id, release.CourseId, release.Number, release.Policy, release.Title, release.TitleEnglish }).ToListAsync(cancellation);
        return [.. from gap in behind
                   let course = gap.Course
                   join first in releases on gap.ReleaseId equals first.Id
                   join last in releases on course.ReleaseId equals last.Id
                   where first.Number < last.Number
                   orderby course.Key, course.OrganisationId, first.Number
                   let passed = releases.Where(release => release.CourseId == course.CourseId && release.Number > first.Number && release.Number <= last.Number)
                   select new ReleaseGap(
                       course.OrganisationId, course.CourseId, course.Key, course.Slug, new(last.Title, last.TitleEnglish),
                       first.Id, last.Id, last.Number, passed.Max(release => Asks(release.Policy)))];
    }

    private static MovePolicy Asks(ReleasePolicy policy) => policy switch
    {
        ReleasePolicy.Editorial => MovePolicy.Editorial,
        ReleasePolicy.Delta => MovePolicy.Delta,
        _ => MovePolicy.Expire,
    };
}

/// <summary>That enrolments of an organisation read one release and are to read another.</summary>
/// <param name="Key">The course's.</param>
/// <param name="Slug">The course's address in the organisation.</param>
/// <param name="Title">In the release that they are to read.</param>
/// <param name="Number">Of the release that they are to read.</param>
/// <param name="Policy">The strictest of the releases from the one after theirs up to that.</param>
public sealed record ReleaseGap(
    Guid OrganisationId,
    Guid CourseId,
    string Key,
    string Slug,
    LocalText Title,
    Guid FromReleaseId,
    Guid ToReleaseId,
    int Number,
    MovePolicy Policy);
