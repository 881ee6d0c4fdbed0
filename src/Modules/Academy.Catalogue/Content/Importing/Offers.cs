using Academy.Catalogue.Content.Model;
using Academy.Data;
using Academy.Data.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Academy.Catalogue.Content.Importing;

/// <summary>Offers a course to those whom its file names. An offering that is there stays: people may be enrolled by it.</summary>
internal static class Offers
{
    /// <param name="before">The address until now; an organisation that chose its own keeps it.</param>
    /// <exception cref="ImportRefused">An organisation is not on this site, or the address is taken in one.</exception>
    public static async Task EnsureAsync(
        AcademyDb db, CourseSource source, Guid course, Guid owner, string? before, OrganisationIds organisations, CancellationToken cancellation)
    {
        var head = source.Head!;
        var wanted = head.OfferedTo.Everyone
            ? organisations.All.ToHashSet()
            : head.OfferedTo.Codes.Select(code => organisations.Of(source.HeadFile, code)).Append(owner).ToHashSet();
        var slug = source.FolderName;
        var offerings = await db.Set<Offering>().Where(offering => offering.CourseId == course).ToListAsync(cancellation);
        var taken = await db.Set<Offering>()
            .Where(offering => offering.Slug == slug && offering.CourseId != course)
            .Join(db.Set<Course>(), offering => offering.CourseId, other => other.Id, (offering, other) => new { offering.OrganisationId, other.Key })
            .ToListAsync(cancellation);
        var kept = offerings.Where(offering => offering.Slug != before && offering.Slug != slug).Select(offering => offering.OrganisationId).ToHashSet();
        if (taken.FirstOrDefault(row => !kept.Contains(row.OrganisationId) && (wanted.Contains(row.OrganisationId) || offerings.Any(own => own.OrganisationId == row.OrganisationId))) is { } other)
            throw new ImportRefused(new ContentError(source.HeadFile, (head.Slug.IsMissing ? head.Id : head.Slug).Line, $"slug「{slug}」はコース「{other.Key}」が使っています", "別の slug にし、フォルダー名もそろえます"));

        foreach (var offering in offerings.Where(offering => offering.Slug == before))
            offering.Slug = slug;
        foreach (var organisation in wanted.Except(offerings.Select(offering => offering.OrganisationId)))
            db.Add(new Offering { OrganisationId = organisation, CourseId = course, Slug = slug });
    }
}
