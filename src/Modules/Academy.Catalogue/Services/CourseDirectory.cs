using System.Linq.Expressions;
using Academy.Data;
using Academy.Data.Catalogue;
using Academy.Domain.Catalogue;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Catalogue.Services;

/// <summary>Answers from the tables of the catalogue.</summary>
internal sealed class CourseDirectory(AcademyDbFactory databases) : ICourseDirectory
{
    public async Task<OfferedCourse?> FindAsync(Guid organisationId, string slug, CancellationToken cancellation) =>
        (await ReadAsync(organisationId, offering => offering.Slug == slug, cancellation)).SingleOrDefault();

    public Task<IReadOnlyList<OfferedCourse>> ListAsync(Guid organisationId, CancellationToken cancellation) =>
        ReadAsync(organisationId, _ => true, cancellation);

    private async Task<IReadOnlyList<OfferedCourse>> ReadAsync(Guid organisationId, Expression<Func<Offering, bool>> which, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var found = await (
            from offering in db.Set<Offering>().Where(which)
            join course in db.Set<Course>() on offering.CourseId equals course.Id
            join release in db.Set<Release>() on course.Id equals release.CourseId
            where release.Id == (offering.PinnedReleaseId ?? course.CurrentReleaseId)
            select new { offering.Id, offering.CourseId, offering.Slug, offering.OpensOn, offering.ClosesOn, ReleaseId = release.Id, release.Title, release.TitleEnglish, release.Outline })
            .ToListAsync(cancellation);
        return [.. found.Select(row => new OfferedCourse(
            row.Id, row.CourseId, row.Slug, new(row.Title, row.TitleEnglish), row.ReleaseId, row.OpensOn, row.ClosesOn,
            // A course's id follows from its key.
            [.. CatalogueJson.Read<CourseOutline>(row.Outline).Requires.Select(key => ContentId.Of("course", key))]))];
    }
}
