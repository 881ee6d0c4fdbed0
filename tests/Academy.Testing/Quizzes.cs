using Academy.Data.Catalogue;
using Academy.Domain.Catalogue;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Testing;

/// <summary>The quizzes of a test's site, and the checks in its lessons.</summary>
public static class Quizzes
{
    /// <summary>What the quiz of a course asks now, with what is right, in the order of its file.</summary>
    /// <param name="course">Its address.</param>
    public static Task<IReadOnlyList<Asked>> AskedAsync(this TestSite site, string course) => AskedAsync(site, course, inLessons: false);

    /// <summary>What the lessons of a course ask now, with what is right, in the order of the lessons.</summary>
    /// <param name="course">Its address.</param>
    public static Task<IReadOnlyList<Asked>> ChecksAsync(this TestSite site, string course) => AskedAsync(site, course, inLessons: true);

    private static async Task<IReadOnlyList<Asked>> AskedAsync(TestSite site, string course, bool inLessons)
    {
        await using var db = site.Db(DataScope.System("test"));
        var rows = await (
            from release in db.Set<Release>()
            join current in db.Set<Course>() on release.Id equals current.CurrentReleaseId
            join question in db.Set<ReleaseQuestion>() on release.Id equals question.ReleaseId
            join key in db.Set<AnswerKey>() on new { question.ReleaseId, question.QuestionId } equals new { key.ReleaseId, key.QuestionId }
            where release.Slug == course && (question.QuizId == null) == inLessons
            orderby question.Position
            select new { question.QuestionId, question.Type, question.Points, question.Body, Key = key.Body }).ToListAsync();
        return [.. rows.Select(row => new Asked(
            row.QuestionId, row.Type, row.Points, CatalogueJson.Read<QuestionBody>(row.Body), CatalogueJson.Read<AnswerBody>(row.Key)))];
    }

    /// <summary>Changes how the quiz of a course is taken, as if it had been published so; before anybody reads it.</summary>
    /// <param name="course">Its address.</param>
    public static async Task TakeAsAsync(this TestSite site, string course, QuizSettings settings)
    {
        await using var db = site.OwnerDb();
        var releases = db.Set<Release>().IgnoreQueryFilters().Where(row => row.Slug == course).Select(row => row.Id);
        await db.Set<ReleaseQuiz>().IgnoreQueryFilters().Where(row => releases.Contains(row.ReleaseId))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Settings, CatalogueJson.Write(settings)));
    }
}
