using Academy.Domain.Learning;

namespace Academy.Learning.Services.Player;

/// <summary>Answers from where the reader stands in the player.</summary>
internal sealed class ReaderProgress(Standings standings, LockTexts locks) : ICourseProgress
{
    public async Task<CourseProgress?> OfAsync(Guid organisationId, Guid staffMemberId, string slug, CancellationToken cancellation)
    {
        if (await standings.ReadAsync(organisationId, staffMemberId, slug, cancellation) is not { Learner: { } learner } course)
            return null;
        var locked = from item in learner.Items
                     let why = locks.Of(course, learner, item)
                     where why is not null
                     select (item.Id, why.Reason);
        return new CourseProgress(
            learner.Items.Where(learner.IsDone).Select(item => item.Id).ToHashSet(),
            locked.ToDictionary(pair => pair.Id, pair => pair.Reason));
    }
}
