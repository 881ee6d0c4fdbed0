using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Access;
using Academy.Domain.Learning.Completion;
using Academy.Learning.Services.Player;

namespace Academy.Learning.Services.Quizzes;

/// <summary>A learner before a quiz of the release that is theirs now.</summary>
public sealed record QuizStanding(CourseStanding Course, LearnerStanding Learner, OutlineItem Item)
{
    public ItemState State => Learner.State.Find(Item.Id)!;

    public QuizSettings Settings => Learner.Release.Published.Quizzes[Item.Id];

    /// <summary>How many attempts there are and were.</summary>
    public AnAttemptIsLeft Attempts => OpenItems.AttemptsAt(Settings, State);

    /// <summary>The page of the quiz; its attempts are below it.</summary>
    public string Href => PlayerAddress.Of(Course.Slug, Item);

    /// <summary>Null when there is no such attempt.</summary>
    public AttemptState? Find(int number) => State.Attempts.FirstOrDefault(attempt => attempt.Number == number);
}
