namespace Academy.Integration.Tests.Scopes.Worlds;

/// <summary>A course that the sample's learner takes.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Lesson">The address of its first lesson, in which a question stands.</param>
/// <param name="LessonId">The lesson as an item of the outline.</param>
/// <param name="QuizId">Its quiz as an item of the outline.</param>
/// <param name="ChoiceId">A choice of the question in the lesson.</param>
/// <param name="HandedInId">The learner's first attempt at the quiz, which was handed in.</param>
/// <param name="AttemptId">The learner's open attempt at the quiz.</param>
/// <param name="QuestionId">A question of the quiz.</param>
/// <param name="AnswerId">A choice of it.</param>
/// <param name="Issued">The token of the lesson's page, made for the learner's enrolment.</param>
internal sealed record SampleCourse(Guid Id, string Slug, string Lesson, Guid LessonId, Guid QuizId, Guid ChoiceId, Guid HandedInId, Guid AttemptId, Guid QuestionId, Guid AnswerId, string Issued)
{
    /// <summary>Offered to every organisation, under the same address.</summary>
    public const string Shared = "bpr-how-to-run";

    /// <summary>Offered to the first organisation alone.</summary>
    public const string Own = "sample";
}
