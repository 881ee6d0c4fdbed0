using System.Security.Cryptography;
using Academy.Catalogue.Content.Compiling;
using Academy.Catalogue.Content.Model;
using Academy.Data;
using Academy.Data.Catalogue;
using Academy.Domain.Catalogue;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Catalogue.Content.Importing;

/// <summary>Publishes one course that has no fault: whole, in one transaction, or not at all.</summary>
internal sealed class CourseImport(AcademyDbFactory databases, MediaStore media, TimeProvider time)
{
    /// <exception cref="ImportRefused">This database has no room for it; nothing was changed.</exception>
    public async Task<ImportedItem> ImportAsync(CourseSource source, OrganisationIds organisations, CancellationToken cancellation)
    {
        var head = source.Head!;
        var owner = organisations.Of(source.HeadFile, head.Owner);
        await using var db = databases.Create(DataScope.System("content import: a course with its offerings"));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var course = await db.Set<Course>().SingleOrDefaultAsync(row => row.Key == head.Id.Value, cancellation);
        if (course is not null && course.OrganisationId != owner)
            throw Refuse(source, head.Id, $"コース「{head.Id}」は別の団体のものです", "別の id にするか、owner を持ち主の団体にします");

        var unchanged = course is not null && course.ImportedHash == source.Hash;
        if (course?.EditedAt is not null && !unchanged)
            return new ImportedItem("course", head.Id.Value, ImportOutcome.ToMerge);
        if (course is null)
            db.Add(course = new Course { Id = ContentId.Of("course", head.Id.Value), Key = head.Id.Value, OrganisationId = owner });
        var current = await db.Set<Release>().FirstOrDefaultAsync(release => release.CourseId == course.Id && release.Id == course.CurrentReleaseId, cancellation);
        // Also where nothing changed: an organisation may have joined since.
        await Offers.EnsureAsync(db, source, course.Id, owner, current?.Slug, organisations, cancellation);
        var number = unchanged ? null : await PublishAsync(db, course, source, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new ImportedItem("course", head.Id.Value, unchanged ? ImportOutcome.Unchanged : ImportOutcome.Imported, number);
    }

    private async Task<int?> PublishAsync(AcademyDb db, Course course, CourseSource source, CancellationToken cancellation)
    {
        var track = await TrackAsync(db, source, cancellation);
        await Prerequisites.EnsureAsync(db, source, cancellation);
        var last = await db.Set<Release>().Where(release => release.CourseId == course.Id).MaxAsync(release => (int?)release.Number, cancellation) ?? 0;
        var compiled = CourseCompiler.Compile(source);
        await LastingRows.AddAsync(db, course.Id, compiled, cancellation);
        var release = ReleaseRows.Release(source, compiled, course.Id, track, last + 1, time.GetUtcNow().UtcDateTime);
        db.Add(release);
        db.AddRange(ReleaseRows.Parts(compiled, release));
        foreach (var file in source.Files)
            db.Add(ReleaseRows.File(file, release, await StoreAsync(file, cancellation)));
        await PublicationLock.HoldToPublishAsync(db, course.Id, cancellation);
        course.CurrentReleaseId = release.Id;
        course.ImportedHash = source.Hash;
        return release.Number;
    }

    /// <summary>Media go to the store before the transaction ends: a release never names bytes that are not there.</summary>
    private async Task<byte[]?> StoreAsync(CourseFile file, CancellationToken cancellation)
    {
        if (file.IsMedia)
        {
            await media.PutAsync(file, cancellation);
            return null;
        }
        var bytes = await File.ReadAllBytesAsync(file.Location, cancellation);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == file.Hash
            ? bytes
            : throw new InvalidDataException($"{file.Location} was changed while it was imported. Run the import again.");
    }

    private static async Task<Guid> TrackAsync(AcademyDb db, CourseSource source, CancellationToken cancellation)
    {
        var key = source.Head!.Track.Value;
        return await db.Set<Track>().Where(track => track.Key == key).Select(track => (Guid?)track.Id).SingleOrDefaultAsync(cancellation)
            ?? throw Refuse(source, source.Head.Track, $"トラック「{key}」が取り込まれていません", "tracks/ のそのファイルの誤りを先に直します");
    }

    private static ImportRefused Refuse(CourseSource source, Placed at, string what, string remedy) =>
        new(new ContentError(source.HeadFile, at.Line, what, remedy));
}
