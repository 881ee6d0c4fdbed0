using System.Data.Common;
using Academy.Domain.Catalogue;
using Microsoft.Extensions.Caching.Memory;

namespace Academy.Data.HotPages;

/// <summary>
/// What each organisation offers, kept in this process for five seconds: every hot page names courses, all readers of an organisation
/// are offered the same, and it changes a few times a day. What never changes of it is not read again (<see cref="ListedReleases"/>).
/// </summary>
/// <remarks>Measured with 200 courses: 5 ms of the database with all texts and the count of lessons, each time, 1 ms without.</remarks>
public sealed class CourseLists(PageReader pages, ListedReleases releases) : IDisposable
{
    private static readonly TimeSpan CacheTime = TimeSpan.FromSeconds(5);

    private const string Offered = """
        select c."Id", c."Key", coalesce(o."PinnedReleaseId", c."CurrentReleaseId"), o."Slug", owner."Name", owner."NameEnglish", o."OpensOn", o."ClosesOn"
        from "Offering" o
        join "Course" c on c."Id" = o."CourseId"
        join "Organisation" owner on owner."Id" = c."OrganisationId"
        where o."OrganisationId" = $1 and coalesce(o."PinnedReleaseId", c."CurrentReleaseId") is not null
        """;

    private const string Tracks = """
        select t."Id", t."Position", t."Accent", t."Title", t."TitleEnglish"
        from "Track" t
        where exists (select 1 from "Offering" o where o."OrganisationId" = $1)
        """;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions());
    private int _generation;

    /// <summary>In the order of the catalogue.</summary>
    public async ValueTask<CourseList> OfAsync(Guid organisationId, CancellationToken cancellation)
    {
        var key = (organisationId, Volatile.Read(ref _generation));
        return _kept.TryGetValue<CourseList>(key, out var list) ? list! : _kept.Set(key, await ReadAsync(organisationId, cancellation), CacheTime);
    }

    /// <summary>The next page asks anew: this process has just published or offered something.</summary>
    public void Forget() => Interlocked.Increment(ref _generation);

    public void Dispose() => _kept.Dispose();

    private async Task<CourseList> ReadAsync(Guid organisationId, CancellationToken cancellation)
    {
        var (offered, tracks) = await pages.ReadAsync(organisationId, [Offered, Tracks], [], async rows =>
            (await rows.ListAsync(OfferedCourse.Of), (await rows.ListAsync(Track)).ToDictionary(track => track.Id)), cancellation);
        // Those that are published between the two reads are there the next time.
        var listed = await releases.OfAsync(organisationId, [.. offered.Select(course => course.ReleaseId).Distinct()], cancellation);
        var courses = from course in offered
                      where listed.ContainsKey(course.ReleaseId)
                      let release = listed[course.ReleaseId]
                      select course.Listed(release, tracks[release.TrackId]);
        return new([
            .. courses.OrderBy(course => course.Card.TrackPosition).ThenBy(course => course.Card.Minutes).ThenBy(course => course.Card.Slug, StringComparer.Ordinal),
        ]);
    }

    private static ListedTrack Track(DbDataReader row) => new(row.GetGuid(0), row.GetInt32(1), row.GetString(2), row.Local(3));

    private sealed record ListedTrack(Guid Id, int Position, string Accent, LocalText Title);

    private sealed record OfferedCourse(Guid Id, string Key, Guid ReleaseId, string Slug, LocalText Owner, DateOnly? OpensOn, DateOnly? ClosesOn)
    {
        public static OfferedCourse Of(DbDataReader row) =>
            new(row.GetGuid(0), row.GetString(1), row.GetGuid(2), row.GetString(3), row.Local(4), row.Day(6), row.Day(7));

        public ListedCourse Listed(ListedRelease release, ListedTrack track) => new(
            Id,
            Key,
            ReleaseId,
            new(
                Slug,
                release.Title,
                release.Summary,
                track.Accent,
                track.Title,
                track.Position,
                release.Level,
                release.Audience,
                release.Minutes,
                Owner,
                release.Lessons,
                Status: null),
            OpensOn,
            ClosesOn);
    }
}
