using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Services.Player;

namespace Academy.Learning.Services.Checks;

/// <summary>A question inside a lesson, put to a learner who may answer it.</summary>
public sealed record PutQuestion(string Slug, LearnerStanding Learner, OutlineItem Lesson, KeyedQuestion Question);

/// <summary>What a browser sends of an answer.</summary>
/// <param name="Id">Of the event: a second sending is no second answer.</param>
/// <param name="OccurredAt">By the browser's clock.</param>
/// <param name="Issued">The token of the page.</param>
public sealed record CheckReport(Guid Id, Answer Answer, DateTimeOffset OccurredAt, string Issued);

/// <param name="Feedback">What is said to each choice, or to the answer.</param>
/// <param name="Key">What is right, and why.</param>
/// <param name="After">Where the learner stands with this answer.</param>
public sealed record CheckJudgement(bool IsRight, IReadOnlyList<SaidFeedback> Feedback, AnswerBody Key, LearnerStanding After);

/// <summary>Why an answer is not judged.</summary>
public enum CheckRefusal
{
    /// <summary>No page of this enrolment sends such an answer.</summary>
    Unreadable,

    /// <summary>What was typed is no number.</summary>
    NotANumber,

    /// <summary>The id belongs to something else.</summary>
    OtherEvent,
}
