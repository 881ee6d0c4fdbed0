using System.Data.Common;
using Academy.Domain.Catalogue;
using Microsoft.Extensions.Caching.Memory;

namespace Academy.Data.HotPages;

/// <summary>What lists say of releases. They never change: kept in this process, least used out first.</summary>
public sealed class ListedReleases(PageReader pages) : IDisposable
{
    private const int Most = 20_000;

    /// <summary>Those that an organisation offers.</summary>
    private const string Offered = """
        select r."Id", r."TrackId", r."Title", r."TitleEnglish", r."Summary", r."SummaryEnglish", r."Level", r."Audience", r."Minutes",
            (select count(*) from "ReleaseLesson" l where l."ReleaseId" = r."Id")
        from "Offering" o
        join "Course" c on c."Id" = o."CourseId"
        join "Release" r on r."CourseId" = c."Id" and r."Id" = coalesce(o."PinnedReleaseId", c."CurrentReleaseId")
        where o."OrganisationId" = $1
        """;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>One round trip when one of them is not here, however many are not. Those that are no longer offered are left out.</summary>
    public async ValueTask<IReadOnlyDictionary<Guid, ListedRelease>> OfAsync(Guid organisationId, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var found = new Dictionary<Guid, ListedRelease>();
        foreach (var id in ids)
            if (_kept.TryGetValue<ListedRelease>(id, out var release))
                found[id] = release!;
        if (found.Count == ids.Count)
            return found;
        foreach (var release in await pages.ReadAsync(organisationId, [Offered], [], rows => rows.ListAsync(Release), cancellation))
            found[release.Id] = _kept.Set(release.Id, release, new MemoryCacheEntryOptions { Size = 1 });
        return found;
    }

    public void Dispose() => _kept.Dispose();

    private static ListedRelease Release(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetGuid(1),
        row.Local(2),
        row.Local(4),
        row.GetString(6),
        row.GetString(7).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        row.GetInt32(8),
        row.GetInt32(9));
}

/// <param name="Level">As in the content file.</param>
/// <param name="Audience">As in the content file.</param>
/// <param name="Minutes">All items together.</param>
/// <param name="Lessons">How many.</param>
public sealed record ListedRelease(
    Guid Id,
    Guid TrackId,
    LocalText Title,
    LocalText Summary,
    string Level,
    IReadOnlyList<string> Audience,
    int Minutes,
    int Lessons);
