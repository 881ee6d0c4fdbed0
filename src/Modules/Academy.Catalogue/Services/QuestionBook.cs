using Academy.Data;
using Academy.Data.Catalogue;
using Academy.Domain.Catalogue;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Academy.Catalogue.Services;

/// <summary>
/// Answers from the release and from the answers that are kept apart from it, in one query; the questions of quizzes stay in this
/// process's memory, since a release never changes. Bounded by size, least used out first.
/// </summary>
internal sealed class QuestionBook(AcademyDbFactory databases) : IQuestionBook, IDisposable
{
    private const long Bytes = 16 * 1024 * 1024;

    /// <summary>A question with its choices and what is said to each, as text of two bytes a character: estimated.</summary>
    private const int BytesPerQuestion = 6000;

    private readonly MemoryCache _quizzes = new(new MemoryCacheOptions { SizeLimit = Bytes });

    public async ValueTask<KeyedQuestion?> FindAsync(Guid organisationId, Guid releaseId, string key, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var asked = from question in db.Set<Question>() where question.Key == key select question.Id;
        return (await Rows(db, releaseId).Where(row => asked.Contains(row.Put.QuestionId)).SingleOrDefaultAsync(cancellation))?.ToQuestion();
    }

    public async ValueTask<IReadOnlyList<KeyedQuestion>> OfQuizAsync(Guid organisationId, Guid releaseId, Guid quizId, CancellationToken cancellation)
    {
        if (_quizzes.TryGetValue<IReadOnlyList<KeyedQuestion>>((releaseId, quizId), out var kept))
            return kept!;
        await using var db = databases.Create(DataScope.Of(organisationId));
        var rows = await Rows(db, releaseId).Where(row => row.Put.QuizId == quizId).OrderBy(row => row.Put.Position).ToListAsync(cancellation);
        IReadOnlyList<KeyedQuestion> read = [.. rows.Select(row => row.ToQuestion())];
        // That an organisation is not offered a release may change.
        return read.Count == 0 ? read : _quizzes.Set((releaseId, quizId), read, new MemoryCacheEntryOptions { Size = BytesPerQuestion * read.Count });
    }

    public void Dispose() => _quizzes.Dispose();

    private static IQueryable<Row> Rows(AcademyDb db, Guid releaseId) =>
        from put in db.Set<ReleaseQuestion>().AsNoTracking()
        join key in db.Set<AnswerKey>() on new { put.ReleaseId, put.QuestionId } equals new { key.ReleaseId, key.QuestionId }
        where put.ReleaseId == releaseId
        select new Row { Put = put, Answer = key.Body };

    private sealed class Row
    {
        public required ReleaseQuestion Put { get; init; }

        public required string Answer { get; init; }

        public KeyedQuestion ToQuestion() => new(
            Put.QuestionId, Put.LessonId, Put.Type, Put.Points, CatalogueJson.Read<QuestionBody>(Put.Body), CatalogueJson.Read<AnswerBody>(Answer));
    }
}
