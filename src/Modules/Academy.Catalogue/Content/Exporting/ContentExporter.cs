using Academy.Catalogue.Content.Importing;
using Academy.Data;
using Academy.Data.Catalogue;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Catalogue.Content.Exporting;

/// <summary>Writes tracks, programmes and the current release of every course as files, byte for byte as they were imported.</summary>
internal sealed class ContentExporter(AcademyDbFactory databases, MediaStore media)
{
    /// <returns>How many files were written.</returns>
    public async Task<int> ExportAsync(string folder, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.System("content export"));
        var count = 0;
        foreach (var track in await db.Set<Track>().AsNoTracking().ToListAsync(cancellation))
            await WriteAsync(Path.Combine(folder, "tracks", $"{track.Key}.yaml"), track.Source);
        foreach (var programme in await db.Set<Programme>().AsNoTracking().ToListAsync(cancellation))
            await WriteAsync(Path.Combine(folder, "programmes", $"{programme.Key}.yaml"), programme.Source);
        Directory.CreateDirectory(Path.Combine(folder, "courses"));
        var current = await db.Set<Course>()
            .Join(db.Set<Release>(), course => course.CurrentReleaseId, release => release.Id, (_, release) => new { release.Id, release.Slug })
            .ToListAsync(cancellation);
        foreach (var release in current)
            foreach (var file in await db.Set<ReleaseFile>().AsNoTracking().Where(file => file.ReleaseId == release.Id).ToListAsync(cancellation))
                await WriteAsync(
                    Path.Combine(folder, "courses", release.Slug, file.Path),
                    file.Content ?? await File.ReadAllBytesAsync(media.PathOf(file.Hash), cancellation));
        return count;

        async Task WriteAsync(string place, byte[] bytes)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            await File.WriteAllBytesAsync(place, bytes, cancellation);
            count++;
        }
    }
}
