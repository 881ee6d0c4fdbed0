using System.Diagnostics.CodeAnalysis;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Services.Log;
using Academy.Learning.Services.Player;
using Academy.Modularity.Sessions;

namespace Academy.Learning.Services.Checks;

/// <summary>Judges the answer to a question inside a lesson, and says so once it is stored.</summary>
public sealed class CheckJudge(
    ICurrentSession session, Standings standings, IQuestionBook questions, IssueTokens tokens, ProgressLog log, FeedbackTexts feedback, TimeProvider clock)
{
    /// <summary>The question, when the reader may answer it; null answers as one that is not there.</summary>
    public async Task<PutQuestion?> FindAsync(string slug, string key, CancellationToken cancellation) =>
        await LearnerAsync(slug, cancellation) is { } learner
        && await questions.FindAsync(session.OrganisationId, learner.Release.Published.Id, key, cancellation) is { LessonId: { } lesson } question
        && learner.Find(lesson) is { } item && learner.AccessTo(item).IsOpen
            ? new(slug, learner, item, question) : null;

    /// <summary>Of the two results one is null: the judgement, or why there is none.</summary>
    public async Task<(CheckJudgement? Judgement, CheckRefusal? Refusal)> JudgeAsync(PutQuestion put, CheckReport report, CancellationToken cancellation)
    {
        var (learner, question) = (put.Learner, put.Question);
        if (report.Id == Guid.Empty || !tokens.TryOpen(report.Issued, learner.EnrolmentId, out var issuedAt))
            return (null, CheckRefusal.Unreadable);
        if (!TryGrade(question, report.Answer, out var graded, out var refusal))
            return (null, refusal == AnswerRefusal.NotANumber ? CheckRefusal.NotANumber : CheckRefusal.Unreadable);

        var now = clock.GetUtcNow().UtcDateTime;
        var answered = new LearningEvent(
            report.Id, put.Lesson.Id, Occurred.Clamp(report.OccurredAt.UtcDateTime, issuedAt.Value, now), now, ActorId: null,
            new CheckAnswered(question.Id, report.Answer, graded.IsRight));
        var added = await log.AppendAsync(session.OrganisationId, learner.EnrolmentId, [answered.ToStored()], cancellation);
        // A retry is told what was said to the answer that is stored, whatever it sends this time.
        if (!added.Contains(report.Id) && !TryGrade(question, await StoredAsync(put, report.Id, cancellation), out graded, out _))
            return (null, CheckRefusal.OtherEvent);

        return (new(graded.IsRight, feedback.ByChoice(graded, question.Answer), question.Answer, (await LearnerAsync(put.Slug, cancellation))!), null);
    }

    private static bool TryGrade(
        KeyedQuestion question, Answer? answer, [NotNullWhen(true)] out GradedAnswer? graded, out AnswerRefusal? refusal)
    {
        (graded, refusal) = (null, null);
        return answer is not null && Grading.TryGrade(question.Type, question.Body, question.Answer, answer, out graded, out refusal);
    }

    private async Task<Answer?> StoredAsync(PutQuestion put, Guid id, CancellationToken cancellation) =>
        await log.FindAsync(session.OrganisationId, put.Learner.EnrolmentId, id, cancellation) is { } known
        && EventJson.TryRead(known.Kind, known.Payload, out var payload, out _)
        && payload is CheckAnswered before && before.QuestionId == put.Question.Id ? before.Answer : null;

    private async Task<LearnerStanding?> LearnerAsync(string slug, CancellationToken cancellation) =>
        (await standings.ReadAsync(session.OrganisationId, session.StaffMemberId, slug, cancellation))?.Learner;
}
