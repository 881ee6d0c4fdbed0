using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Localization;
using Academy.Learning.Services.Log;
using Academy.Learning.Services.Player;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Endpoints;

/// <summary><c>POST /learn/{slug}/checks/{key}</c>: judges the answer to a question inside a lesson, and says so once it is stored.</summary>
internal static class Checks
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/learn/{slug}/checks/{key}", HandleAsync).WithName("learning-checks");

    private static async Task<IResult> HandleAsync(
        string slug,
        string key,
        CheckReport report,
        HttpContext http,
        IAntiforgery antiforgery,
        ICurrentSession session,
        Standings standings,
        IQuestionBook questions,
        IssueTokens tokens,
        ProgressLog log,
        IStringLocalizer<Text> text,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(http) || report.Id == Guid.Empty)
            return TypedResults.BadRequest();
        if (await LearnerAsync() is not { } learner
            || await questions.FindAsync(session.OrganisationId, learner.Release.Published.Id, key, cancellation) is not { LessonId: { } lesson } question
            || learner.Find(lesson) is not { } item || !learner.AccessTo(item).IsOpen)
            return TypedResults.NotFound();
        if (!tokens.TryOpen(report.Issued, learner.EnrolmentId, out var issuedAt)
            || !Grading.TryGrade(question.Type, question.Body, question.Answer, report.Answer, out var graded, out _))
            return TypedResults.BadRequest();

        var now = clock.GetUtcNow().UtcDateTime;
        var answered = new LearningEvent(
            report.Id, lesson, Occurred.Clamp(report.OccurredAt.UtcDateTime, issuedAt.Value, now), now, ActorId: null, new CheckAnswered(question.Id, report.Answer, graded.IsRight));
        var added = await log.AppendAsync(session.OrganisationId, learner.EnrolmentId, [answered.ToStored()], cancellation);
        // A retry is told what was said to the answer that is stored, whatever it sends this time.
        if (!added.Contains(report.Id) && await StoredAsync() is var stored
            && (stored is null || !Grading.TryGrade(question.Type, question.Body, question.Answer, stored, out graded, out _)))
            return TypedResults.Conflict();

        var progress = ProgressAnswer.Of((await LearnerAsync())!);
        var feedback = graded.Feedback.Select(said => said is LeftOutFeedback ? text["ほかにも当てはまるものがあります。"].Value : said.In(question.Answer)).OfType<string>();
        return TypedResults.Ok(new Judgement(
            graded.IsRight, [.. feedback], question.Answer.Explanation, question.Answer.Source, progress.Done, progress.Progress));

        async Task<Answer?> StoredAsync() =>
            await log.FindAsync(session.OrganisationId, learner.EnrolmentId, report.Id, cancellation) is { } known
            && EventJson.TryRead(known.Kind, known.Payload, out var payload, out _)
            && payload is CheckAnswered before && before.QuestionId == question.Id ? before.Answer : null;

        async Task<LearnerStanding?> LearnerAsync() =>
            (await standings.ReadAsync(session.OrganisationId, session.StaffMemberId, slug, cancellation))?.Learner;
    }

    internal sealed record CheckReport(Guid Id, Answer Answer, DateTimeOffset OccurredAt, string Issued);

    /// <param name="Feedback">HTML of one line each, compiled from the course.</param>
    internal sealed record Judgement(
        bool Right, IReadOnlyList<string> Feedback, string? Explanation, string? Source, IReadOnlyList<Guid> Done, ProgressCount Progress);
}
