using Academy.Domain.Catalogue;
using Microsoft.Extensions.Caching.Memory;

namespace Academy.Data.HotPages;

/// <summary>What releases are called that are not, or no longer, the ones to begin with. They never change: read once for all readers.</summary>
public sealed class ReleaseNames(PageReader pages) : IDisposable
{
    private const int Most = 20_000;

    /// <summary>How many one statement names: more than a page shows of them.</summary>
    private const int AtOnce = 10;

    private const string Names = """
        select r."Id", r."Title", r."TitleEnglish", t."Accent", t."Title", t."TitleEnglish"
        from "Release" r
        join "Track" t on t."Id" = r."TrackId"
        where r."Id" in ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            and exists (select 1 from "Offering" o where o."OrganisationId" = $1 and o."CourseId" = r."CourseId")
        """;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>Each by its id. What this process has not named yet is read together.</summary>
    /// <exception cref="InvalidOperationException">The organisation offers no course with one of the releases.</exception>
    public async ValueTask<IReadOnlyDictionary<Guid, ReleaseName>> OfAsync(Guid organisationId, IEnumerable<Guid> releaseIds, CancellationToken cancellation)
    {
        var named = releaseIds.Distinct().ToDictionary(id => id, id => _kept.Get<ReleaseName>(id));
        foreach (var unknown in named.Where(release => release.Value is null).Select(release => release.Key).Chunk(AtOnce))
            foreach (var (id, name) in await ReadAsync(organisationId, unknown, cancellation))
                named[id] = _kept.Set(id, name, new MemoryCacheEntryOptions { Size = 1 });
        return named.ToDictionary(
            release => release.Key, release => release.Value ?? throw new InvalidOperationException($"The release {release.Key} is not to be read."));
    }

    public void Dispose() => _kept.Dispose();

    /// <summary>The statement stays the same for fewer: the last one is asked for again.</summary>
    private Task<IReadOnlyList<(Guid Id, ReleaseName Name)>> ReadAsync(Guid organisationId, Guid[] releaseIds, CancellationToken cancellation) =>
        pages.ReadAsync(
            organisationId,
            [Names],
            [.. Enumerable.Range(0, AtOnce).Select(place => (object)releaseIds[Math.Min(place, releaseIds.Length - 1)])],
            rows => rows.ListAsync(row => (row.GetGuid(0), new ReleaseName(row.Local(1), row.GetString(3), row.Local(4)))),
            cancellation);
}

/// <param name="Accent">The track's colours.</param>
public sealed record ReleaseName(LocalText Title, string Accent, LocalText Track);
