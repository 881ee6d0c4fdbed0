using System.Data.Common;
using System.Text;
using Academy.Domain.Catalogue;

namespace Academy.Data.HotPages;

/// <summary>What a release says, for those who keep it in memory: a release never changes.</summary>
public sealed class ReleasePage(PageReader pages)
{
    private const string Release = """
        select r."Id", r."Title", r."TitleEnglish", t."Accent", t."Title", t."TitleEnglish", r."Outline"
        from "Release" r
        join "Track" t on t."Id" = r."TrackId"
        where r."Id" = $2 and exists (select 1 from "Offering" o where o."OrganisationId" = $1 and o."CourseId" = r."CourseId")
        """;

    private const string Quizzes = """
        select q."QuizId", q."Settings"
        from "ReleaseQuiz" q
        where q."ReleaseId" = $2 and exists (select 1 from "Offering" o where o."OrganisationId" = $1 and o."CourseId" = q."CourseId")
        """;

    private const string Lesson = """
        select l."Html", l."Headings"
        from "ReleaseLesson" l
        where l."ReleaseId" = $2 and l."LessonId" = $3
            and exists (select 1 from "Offering" o where o."OrganisationId" = $1 and o."CourseId" = l."CourseId")
        """;

    private const string Questions = """
        select q."QuestionId", q."Type", q."Points", q."Body"
        from "ReleaseQuestion" q
        where q."ReleaseId" = $2 and q."QuizId" = $3
            and exists (select 1 from "Offering" o where o."OrganisationId" = $1 and o."CourseId" = q."CourseId")
        order by q."Position"
        """;

    /// <summary>Null when the organisation offers no course with this release.</summary>
    public Task<PublishedRelease?> ReadAsync(Guid organisationId, Guid releaseId, CancellationToken cancellation) =>
        pages.ReadAsync<PublishedRelease?>(organisationId, [Release, Quizzes], [releaseId], async rows =>
        {
            var release = await rows.SingleAsync(View);
            var quizzes = await rows.ListAsync(row => (Id: row.GetGuid(0), Settings: CatalogueJson.Read<QuizSettings>(row.GetString(1))));
            return release is null ? null : release with { Quizzes = quizzes.ToDictionary(quiz => quiz.Id, quiz => quiz.Settings) };
        }, cancellation);

    /// <summary>Null when there is no such lesson.</summary>
    public Task<LessonText?> ReadLessonAsync(Guid organisationId, Guid releaseId, Guid lessonId, CancellationToken cancellation) =>
        pages.ReadAsync(organisationId, [Lesson], [releaseId, lessonId], rows => rows.SingleAsync(row =>
            new LessonText(Encoding.UTF8.GetBytes(row.GetString(0)), CatalogueJson.Read<IReadOnlyList<LessonHeading>>(row.GetString(1)))), cancellation);

    /// <summary>The questions of a quiz in the order of their file; none when there is no such quiz.</summary>
    public Task<IReadOnlyList<QuizQuestion>> ReadQuestionsAsync(Guid organisationId, Guid releaseId, Guid quizId, CancellationToken cancellation) =>
        pages.ReadAsync(organisationId, [Questions], [releaseId, quizId], rows => rows.ListAsync(row =>
            new QuizQuestion(row.GetGuid(0), row.GetString(1), row.GetInt32(2), CatalogueJson.Read<QuestionBody>(row.GetString(3)))), cancellation);

    private static PublishedRelease View(DbDataReader row) => new(
        row.GetGuid(0),
        new(row.GetString(1), row.Text(2)),
        row.GetString(3),
        new(row.GetString(4), row.Text(5)),
        CatalogueJson.Read<CourseOutline>(row.GetString(6)),
        new Dictionary<Guid, QuizSettings>());
}

/// <summary>A release without its texts.</summary>
/// <param name="Accent">The track's colours.</param>
/// <param name="Quizzes">How each is taken, by its id.</param>
public sealed record PublishedRelease(
    Guid Id, LocalText Title, string Accent, LocalText Track, CourseOutline Outline, IReadOnlyDictionary<Guid, QuizSettings> Quizzes);

/// <summary>A lesson's text as HTML, in the bytes that are sent: half of what a string takes.</summary>
public sealed record LessonText(byte[] Html, IReadOnlyList<LessonHeading> Headings);

/// <summary>A question of a quiz as it is put. Nothing in it tells the right answer.</summary>
/// <param name="Type">One of <see cref="Academy.Domain.Learning.Quizzes.QuestionTypes"/>.</param>
/// <param name="Points">What it counts.</param>
public sealed record QuizQuestion(Guid Id, string Type, int Points, QuestionBody Body);
