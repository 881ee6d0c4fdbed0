using Academy.Domain.Catalogue;
using Microsoft.Extensions.Caching.Memory;

namespace Academy.Data.HotPages;

/// <summary>What releases are called that are not, or no longer, the ones to begin with. They never change: read once for all readers.</summary>
public sealed class ReleaseNames(PageReader pages) : IDisposable
{
    private const int Most = 20_000;

    private const string Name = """
        select r."Title", r."TitleEnglish", t."Accent", t."Title", t."TitleEnglish"
        from "Release" r
        join "Track" t on t."Id" = r."TrackId"
        where r."Id" = $2 and exists (select 1 from "Offering" o where o."OrganisationId" = $1 and o."CourseId" = r."CourseId")
        """;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <exception cref="InvalidOperationException">The organisation offers no course with this release.</exception>
    public async ValueTask<ReleaseName> OfAsync(Guid organisationId, Guid releaseId, CancellationToken cancellation)
    {
        if (_kept.TryGetValue<ReleaseName>(releaseId, out var kept))
            return kept!;
        var read = await pages.ReadAsync(organisationId, [Name], [releaseId], rows => rows.SingleAsync(row => new ReleaseName(row.Local(0), row.GetString(2), row.Local(3))), cancellation);
        return _kept.Set(releaseId, read ?? throw new InvalidOperationException($"The release {releaseId} is not to be read."), new MemoryCacheEntryOptions { Size = 1 });
    }

    public void Dispose() => _kept.Dispose();
}

/// <param name="Accent">The track's colours.</param>
public sealed record ReleaseName(LocalText Title, string Accent, LocalText Track);
