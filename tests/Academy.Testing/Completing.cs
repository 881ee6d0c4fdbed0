using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Services.Log;
using Academy.Learning.Services.Player;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Testing;

/// <summary>The short way to a completion: everything that the release asks, at one moment.</summary>
public static class Completing
{
    /// <param name="at">UTC; when the learner did it all.</param>
    /// <param name="beside">Writes something into the transaction of the completion.</param>
    public static async Task CompleteAsync(this TestSite site, Enrolment enrolment, DateTime at, Func<AcademyDb, Task>? beside = null)
    {
        var release = await site.Services.GetRequiredService<ReleaseShelf>().ReleaseAsync(enrolment.OrganisationId, enrolment.ReleaseId, CancellationToken.None);
        var done = release.Requirements.Items.SelectMany(item => Meeting(item, enrolment.ReleaseId)
            .Select(payload => new LearningEvent(Guid.CreateVersion7(), item.Id, at, at, null, payload).ToStored())).ToList();
        await site.Services.GetRequiredService<ProgressLog>().AppendAsync(enrolment.OrganisationId, enrolment.Id, _ => done, CancellationToken.None, beside);
    }

    private static IEnumerable<EventPayload> Meeting(ItemRequirement item, Guid releaseId) => item.Rule switch
    {
        TheLessonIsConfirmed => [new LessonConfirmed()],
        EveryCheckWasAnsweredRightly check => check.Checks.Select(question => new CheckAnswered(question, Answer.None, Right: true)),
        EveryVideoWasWatched => item.Videos.Select(video => new VideoWatched(video.Name, video.Seconds ?? 1, [new(0, video.Seconds ?? 1)])),
        _ => Pass(Guid.CreateVersion7(), releaseId),
    };

    private static IEnumerable<EventPayload> Pass(Guid attempt, Guid releaseId) => [new QuizOpened(attempt, 1, releaseId), new QuizSubmitted(attempt, 1, 1)];
}
