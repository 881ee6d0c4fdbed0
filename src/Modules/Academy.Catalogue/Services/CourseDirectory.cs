using Academy.Data;
using Academy.Data.Catalogue;
using Academy.Domain.Catalogue;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Catalogue.Services;

/// <summary>Answers from the tables of the catalogue.</summary>
internal sealed class CourseDirectory(AcademyDbFactory databases) : ICourseDirectory
{
    public async Task<OfferedCourse?> FindAsync(Guid organisationId, string slug, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var found = await (
            from offering in db.Set<Offering>()
            join course in db.Set<Course>() on offering.CourseId equals course.Id
            join release in db.Set<Release>() on course.Id equals release.CourseId
            where offering.Slug == slug && release.Id == (offering.PinnedReleaseId ?? course.CurrentReleaseId)
            select new { offering.Id, offering.CourseId, offering.OpensOn, offering.ClosesOn, ReleaseId = release.Id, release.Title, release.TitleEnglish, release.Outline })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
            return null;
        // A course's id follows from its key.
        var requires = CatalogueJson.Read<CourseOutline>(found.Outline).Requires.Select(key => ContentId.Of("course", key));
        return new OfferedCourse(
            found.Id, found.CourseId, slug, new(found.Title, found.TitleEnglish), found.ReleaseId, found.OpensOn, found.ClosesOn, [.. requires]);
    }
}
