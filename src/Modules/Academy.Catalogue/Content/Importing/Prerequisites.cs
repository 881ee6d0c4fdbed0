using Academy.Catalogue.Content.Checking;
using Academy.Catalogue.Content.Model;
using Academy.Data;
using Academy.Data.Catalogue;
using Academy.Domain.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Academy.Catalogue.Content.Importing;

/// <summary>Holds the prerequisites of one course against all courses of the database, which are more than those of its folder.</summary>
internal static class Prerequisites
{
    /// <exception cref="ImportRefused">One is not imported, or waits itself for this course.</exception>
    public static async Task EnsureAsync(AcademyDb db, CourseSource source, CancellationToken cancellation)
    {
        var head = source.Head!;
        if (head.Requires.Count == 0)
            return;
        await PublicationLock.HoldPrerequisitesAsync(db, cancellation);
        var known = await KnownAsync(db, cancellation);
        foreach (var missing in head.Requires.Where(required => !known.ContainsKey(required.Value)))
            throw Refuse(source, missing, $"前提のコース「{missing}」が取り込まれていません", "そのコースの誤りを先に直します");

        known[head.Id.Value] = [.. head.Requires.Select(required => required.Value)];
        if (PrerequisiteCircle.Through(head.Id.Value, id => known.GetValueOrDefault(id, [])) is { } circle)
            throw Refuse(source, head.Requires.First(required => required.Value == circle[1]),
                $"前提のコースが、取り込み済みのコースと輪になっています: {string.Join(" → ", circle)}",
                "輪のどこか1か所の requires を消します。取り込み済みのコースで消すなら、そのコースもいっしょに取り込みます");
    }

    /// <summary>The courses of all organisations, each with what its current release requires.</summary>
    private static async Task<Dictionary<string, IReadOnlyList<string>>> KnownAsync(AcademyDb db, CancellationToken cancellation)
    {
        var courses = await (
            from course in db.Set<Course>()
            join release in db.Set<Release>() on course.CurrentReleaseId equals release.Id into current
            from release in current.DefaultIfEmpty()
            select new { course.Key, Outline = release == null ? null : release.Outline }).ToListAsync(cancellation);
        return courses.ToDictionary(course => course.Key, course => course.Outline is null ? [] : CatalogueJson.Read<CourseOutline>(course.Outline).Requires);
    }

    private static ImportRefused Refuse(CourseSource source, Placed at, string what, string remedy) =>
        new(new ContentError(source.HeadFile, at.Line, what, remedy));
}
