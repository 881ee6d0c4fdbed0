using System.Data.Common;
using Academy.Domain.Catalogue;
using Microsoft.Extensions.Caching.Memory;

namespace Academy.Data.HotPages;

/// <summary>
/// What the course page says of releases, in this process's memory as far as it was asked for. A release never changes; bounded by the
/// size of the outlines, least used out first.
/// </summary>
public sealed class CourseReleases(PageReader pages) : IDisposable
{
    /// <summary>Of outlines as text; in memory they take some three times that.</summary>
    private const int Characters = 8 * 1024 * 1024;

    private const string Release = """
        select r."Id", r."Number", r."PublishedAt", r."Change", r."Title", r."TitleEnglish", r."Summary", r."SummaryEnglish",
            r."Level", r."Audience", r."Minutes", r."Outline"
        from "Release" r
        where r."Id" = $2 and exists (select 1 from "Offering" o where o."OrganisationId" = $1 and o."CourseId" = r."CourseId")
        """;

    private const string Quizzes = """
        select q."QuizId", q."Settings"
        from "ReleaseQuiz" q
        where q."ReleaseId" = $2 and exists (select 1 from "Offering" o where o."OrganisationId" = $1 and o."CourseId" = q."CourseId")
        """;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Characters });

    /// <exception cref="InvalidOperationException">The organisation offers no course with this release.</exception>
    public async ValueTask<CourseRelease> OfAsync(Guid organisationId, Guid releaseId, CancellationToken cancellation)
    {
        if (_kept.TryGetValue<CourseRelease>(releaseId, out var kept))
            return kept!;
        var (release, size) = await pages.ReadAsync(organisationId, [Release, Quizzes], [releaseId], async rows =>
        {
            var (read, length) = await rows.SingleAsync(row => (View(row), row.GetString(11).Length));
            var quizzes = await rows.ListAsync(row => (Id: row.GetGuid(0), Settings: CatalogueJson.Read<QuizSettings>(row.GetString(1))));
            return (read is null ? null : read with { Quizzes = quizzes.ToDictionary(quiz => quiz.Id, quiz => quiz.Settings) }, length);
        }, cancellation);
        return _kept.Set(releaseId, release ?? throw new InvalidOperationException($"The release {releaseId} is not to be read."), new MemoryCacheEntryOptions { Size = size });
    }

    public void Dispose() => _kept.Dispose();

    private static CourseRelease View(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetInt32(1),
        row.Instant(2)!.Value,
        row.Text(3),
        row.Local(4),
        row.Local(6),
        row.GetString(8),
        row.GetString(9).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        row.GetInt32(10),
        CatalogueJson.Read<CourseOutline>(row.GetString(11)),
        new Dictionary<Guid, QuizSettings>());
}

/// <param name="PublishedAt">UTC.</param>
/// <param name="Change">What is new in it; null for the first.</param>
/// <param name="Minutes">All items together.</param>
/// <param name="Quizzes">How each is taken, by its id.</param>
public sealed record CourseRelease(
    Guid Id,
    int Number,
    DateTime PublishedAt,
    string? Change,
    LocalText Title,
    LocalText Summary,
    string Level,
    IReadOnlyList<string> Audience,
    int Minutes,
    CourseOutline Outline,
    IReadOnlyDictionary<Guid, QuizSettings> Quizzes);
