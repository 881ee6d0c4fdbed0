using Academy.Data.HotPages;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using Academy.Learning.Services.Log;

namespace Academy.Learning.Services.Player;

/// <summary>Where a reader stands in a course, for the pages below <c>/learn/{slug}</c>.</summary>
public sealed class Standings(LessonPage page, ReleaseShelf shelf)
{
    /// <summary>Null when the organisation offers nothing under this address.</summary>
    public async Task<CourseStanding?> ReadAsync(Guid organisationId, Guid staffMemberId, string slug, CancellationToken cancellation) =>
        await page.ReadAsync(organisationId, staffMemberId, slug, cancellation) is { } view ? await OfAsync(organisationId, view, cancellation) : null;

    /// <summary>Where a reader stands whose rows are read already.</summary>
    public async Task<CourseStanding> OfAsync(Guid organisationId, LessonView view, CancellationToken cancellation)
    {
        if (view.Enrolment is not { } enrolment)
            return new(view.Slug, null);

        var releases = new Dictionary<Guid, ShelvedRelease>();
        foreach (var id in ReleasesInLog.Of(enrolment.ReleaseId, view.Events))
            releases[id] = await shelf.ReleaseAsync(organisationId, id, cancellation);
        var state = LearningFold.Of(enrolment.ReleaseId, releases.ToDictionary(pair => pair.Key, pair => pair.Value.Requirements), view.Events);
        return new(view.Slug, new(enrolment.Id, releases[state.CurrentReleaseId], state, LastItem(view.Events), view.CompletedCourses));
    }

    /// <summary>What the learner had before them last.</summary>
    private static Guid? LastItem(IEnumerable<StoredEvent> events) =>
        events.Where(stored => stored is { ItemId: not null, ActorId: null }).MaxBy(stored => (stored.OccurredAt, stored.ReceivedAt))?.ItemId;
}

/// <param name="Slug">The course's address in the organisation.</param>
/// <param name="Learner">Null when the reader is not enrolled.</param>
public sealed record CourseStanding(string Slug, LearnerStanding? Learner);
