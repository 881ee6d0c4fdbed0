using Academy.Data.Catalogue;
using Academy.Data.Learning;
using Academy.Domain.Learning.Events;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Data;

/// <summary>Finds enrolments that read an earlier release than the current one that their offering follows.</summary>
public sealed class ReleaseGaps(AcademyDbFactory databases)
{
    /// <summary>Each organisation's gaps, course by course; two queries, whatever there is.</summary>
    public async Task<IReadOnlyList<ReleaseGap>> FindAsync(CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.System("release gaps: enrolments behind the release that their offering follows"));
        var gaps = await (
            from offering in db.Set<Offering>()
            join course in db.Set<Course>() on offering.CourseId equals course.Id
            join to in db.Set<Release>() on new { CourseId = course.Id, Id = course.CurrentReleaseId!.Value } equals new { to.CourseId, to.Id }
            // Two ranges of an index, where "another one" would be all of it.
            where offering.PinnedReleaseId == null
                && (db.Set<LearningFact>().Any(fact => fact.OrganisationId == offering.OrganisationId && fact.CourseId == offering.CourseId && fact.CurrentReleaseId < to.Id)
                    || db.Set<LearningFact>().Any(fact => fact.OrganisationId == offering.OrganisationId && fact.CourseId == offering.CourseId && fact.CurrentReleaseId > to.Id))
            join fact in db.Set<LearningFact>() on new { offering.OrganisationId, offering.CourseId } equals new { fact.OrganisationId, fact.CourseId }
            join @from in db.Set<Release>() on new { fact.CourseId, Id = fact.CurrentReleaseId } equals new { @from.CourseId, @from.Id }
            where @from.Number < to.Number
            select new { offering.OrganisationId, CourseId = course.Id, course.Key, FromId = @from.Id, From = @from.Number, ToId = to.Id, To = to.Number })
            .Distinct().ToListAsync(cancellation);

        var courses = gaps.Select(gap => gap.CourseId).Distinct().ToList();
        var releases = await db.Set<Release>().Where(release => courses.Contains(release.CourseId))
            .Select(release => new { release.CourseId, release.Number, release.Policy }).ToListAsync(cancellation);
        return [.. from gap in gaps
                   orderby gap.Key, gap.OrganisationId, gap.From
                   let passed = releases.Where(release => release.CourseId == gap.CourseId && release.Number > gap.From && release.Number <= gap.To)
                   select new ReleaseGap(gap.OrganisationId, gap.CourseId, gap.Key, gap.FromId, gap.ToId, gap.To, passed.Max(release => Asks(release.Policy)))];
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
/// <param name="Number">Of the release that they are to read.</param>
/// <param name="Policy">The strictest of the releases from the one after theirs up to that.</param>
public sealed record ReleaseGap(Guid OrganisationId, Guid CourseId, string Key, Guid FromReleaseId, Guid ToReleaseId, int Number, MovePolicy Policy);
