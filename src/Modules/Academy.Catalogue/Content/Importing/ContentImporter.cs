using Academy.Catalogue.Content.Checking;
using Academy.Catalogue.Content.Model;
using Academy.Catalogue.Content.Reading;
using Academy.Data;
using Academy.Data.Catalogue;
using Academy.Data.HotPages;
using Academy.Domain.Learning;
using Academy.Domain.Organisations;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Catalogue.Content.Importing;

/// <summary>Imports what has no fault, and says what has.</summary>
internal sealed class ContentImporter(AcademyDbFactory databases, CourseImport courses, IStaffDirectory directory, IEnumerable<IReleaseFollower> followers, CourseLists lists) : IContentImporter
{
    public async Task<ImportReport> ImportAsync(string folder, IProgress<ReleaseFollowed> progress, CancellationToken cancellation)
    {
        var content = ContentReader.Read(folder);
        await using var db = databases.Create(DataScope.System("content import: tracks and programmes"));
        var organisations = new OrganisationIds(await directory.OrganisationsAsync(cancellation));
        var errors = ContentChecker.Check(content, await KnownAsync(db, cancellation)).ToList();
        var faulty = errors.Select(error => error.File).ToHashSet();
        var items = new List<ImportedItem>();

        foreach (var track in content.Tracks)
            items.Add(faulty.Contains(track.File)
                ? new ImportedItem("track", track.Id.Value, ImportOutcome.Refused)
                : await TrackImport.ImportAsync(db, track, cancellation));
        await ImportCoursesAsync(content, organisations, items, errors, cancellation);
        lists.Forget();
        foreach (var programme in content.Programmes)
            items.Add(faulty.Contains(programme.File)
                ? new ImportedItem("programme", programme.Id.Value, ImportOutcome.Refused)
                : await TryAsync("programme", programme.Id, errors, () => ProgrammeImport.ImportAsync(db, programme, organisations, cancellation)));
        foreach (var follower in followers)
            await follower.FollowAsync(progress, cancellation);
        return new ImportReport(items, [.. errors.OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line)]);
    }

    /// <summary>
    /// A course may wait for another one's import (its prerequisite, the address that the other gives up): so whatever is refused is
    /// tried again as long as some course got in.
    /// </summary>
    private async Task ImportCoursesAsync(
        ContentSource content, OrganisationIds organisations, List<ImportedItem> items, List<ContentError> errors, CancellationToken cancellation)
    {
        var twice = content.Courses.Where(course => course.Head is not null).GroupBy(course => course.Head!.Id.Value).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        bool IsFaulty(CourseSource course) => course.Head is null || twice.Contains(course.Head.Id.Value)
            || errors.Any(error => error.File.StartsWith(course.Folder + '/', StringComparison.Ordinal));
        items.AddRange(content.Courses.Where(IsFaulty).Select(course => new ImportedItem("course", course.Head?.Id.Value ?? course.FolderName, ImportOutcome.Refused)));
        var waiting = content.Courses.Where(course => !IsFaulty(course)).ToList();
        while (waiting.Count > 0)
        {
            var refused = new List<ContentError>();
            var still = new List<CourseSource>();
            foreach (var course in waiting)
            {
                var item = await TryAsync("course", course.Head!.Id, refused, () => courses.ImportAsync(course, organisations, cancellation));
                if (item.Outcome == ImportOutcome.Refused)
                    still.Add(course);
                else
                    items.Add(item);
            }
            if (still.Count == waiting.Count)
            {
                errors.AddRange(refused);
                items.AddRange(still.Select(course => new ImportedItem("course", course.Head!.Id.Value, ImportOutcome.Refused)));
                return;
            }
            waiting = still;
        }
    }

    private static async Task<ImportedItem> TryAsync(string kind, Placed id, List<ContentError> errors, Func<Task<ImportedItem>> import)
    {
        try
        {
            return await import();
        }
        catch (ImportRefused refused)
        {
            errors.Add(refused.Error);
            return new ImportedItem(kind, id.Value, ImportOutcome.Refused);
        }
    }

    private static async Task<KnownElsewhere> KnownAsync(AcademyDb db, CancellationToken cancellation) => new(
        (await db.Set<Track>().Select(track => track.Key).ToListAsync(cancellation)).ToHashSet(),
        (await db.Set<Course>().Select(course => course.Key).ToListAsync(cancellation)).ToHashSet());
}
