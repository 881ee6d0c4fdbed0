using Academy.Data;
using Academy.Data.Catalogue;
using Academy.Domain.Catalogue;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Catalogue.Services;

/// <summary>Answers from the release and from the answers that are kept apart from it, in one query.</summary>
internal sealed class QuestionBook(AcademyDbFactory databases) : IQuestionBook
{
    public async ValueTask<KeyedQuestion?> FindAsync(Guid organisationId, Guid releaseId, string key, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var found = await (
            from put in db.Set<ReleaseQuestion>()
            join question in db.Set<Question>() on put.QuestionId equals question.Id
            join answer in db.Set<AnswerKey>() on new { put.ReleaseId, put.QuestionId } equals new { answer.ReleaseId, answer.QuestionId }
            where put.ReleaseId == releaseId && question.Key == key
            select new { put.QuestionId, put.LessonId, put.Type, put.Points, put.Body, Answer = answer.Body })
            .SingleOrDefaultAsync(cancellation);
        return found is null ? null : new KeyedQuestion(
            found.QuestionId,
            found.LessonId,
            found.Type,
            found.Points,
            CatalogueJson.Read<QuestionBody>(found.Body),
            CatalogueJson.Read<AnswerBody>(found.Answer));
    }
}
