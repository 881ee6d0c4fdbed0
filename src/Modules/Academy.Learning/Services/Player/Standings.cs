using Academy.Data.HotPages;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using Academy.Learning.Services.Log;
using Academy.Learning.Services.Quizzes;

namespace Academy.Learning.Services.Player;

/// <summary>Where a reader stands in a course, for the pages below <c>/learn/{slug}</c>.</summary>
public sealed class Standings(LessonPage page, ReleaseShelf shelf, Attempts attempts)
{
    /// <summary>An attempt whose time is up is handed in first: what it came to is known from then on, whoever asks.</summary>
    /// <returns>Null when the organisation offers nothing under this address.</returns>
    public async Task<CourseStanding?> ReadAsync(Guid organisationId, Guid staffMemberId, string slug, CancellationToken cancellation) =>
        await page.ReadAsync(organisationId, staffMemberId, slug, cancellation) is { } reader ? await ReadAsync(organisationId, staffMemberId, reader, cancellation) : null;

    /// <summary>As above, of a reader whose rows are read already.</summary>
    public async Task<CourseStanding> ReadAsync(Guid organisationId, Guid staffMemberId, CourseReader reader, CancellationToken cancellation)
    {
        var course = await OfAsync(organisationId, reader, cancellation);
        return course.Learner is { } learner && await attempts.HandInOverdueAsync(organisationId, learner, cancellation)
            && await page.ReadAsync(organisationId, staffMemberId, reader.Slug, cancellation) is { } handedIn
            ? await OfAsync(organisationId, handedIn, cancellation) : course;
    }

    /// <summary>Where a reader stands, nothing handed in for them.</summary>
    public async Task<CourseStanding> OfAsync(Guid organisationId, CourseReader reader, CancellationToken cancellation)
    {
        if (reader.Enrolment is not { } enrolment)
            return new(reader.Slug, null);

        var releases = new Dictionary<Guid, ShelvedRelease>();
        foreach (var id in ReleasesInLog.Of(enrolment.ReleaseId, reader.Events))
            releases[id] = await shelf.ReleaseAsync(organisationId, id, cancellation);
        var requirements = releases.ToDictionary(pair => pair.Key, pair => pair.Value.Requirements);
        return Of(reader.Events);

        CourseStanding Of(IReadOnlyList<StoredEvent> events) => new(reader.Slug, Stand(events, LastItem(events)))
        {
            WhenIssued = issuedAt => Stand(events.Where(stored => !IsMoveAfter(stored, issuedAt)), LastItem(events)),
            Log = events,
            After = added => Of([.. events, .. added.ExceptBy(events.Select(known => known.ClientId), happened => happened.ClientId)]),
        };

        LearnerStanding Stand(IEnumerable<StoredEvent> events, Guid? last)
        {
            var state = LearningFold.Of(enrolment.ReleaseId, requirements, events);
            return new(enrolment.Id, releases[state.CurrentReleaseId], state, last, reader.CompletedCourses) { DueOn = enrolment.DueOn, PausedFrom = enrolment.PausedFrom, LastActiveAt = LastActive(reader.Events) };
        }
    }

    private static bool IsMoveAfter(StoredEvent stored, DateTime instant) => stored.Kind == EventKinds.ReleaseMoved && stored.ReceivedAt >= instant;

    /// <summary>UTC; what others decided is not the learner's doing.</summary>
    private static DateTime? LastActive(IEnumerable<StoredEvent> events) =>
        events.Where(stored => stored is { ItemId: not null, ActorId: null }).Max(stored => (DateTime?)stored.OccurredAt);

    /// <summary>What the learner had before them last.</summary>
    private static Guid? LastItem(IEnumerable<StoredEvent> events) =>
        events.Where(stored => stored is { ItemId: not null, ActorId: null }).MaxBy(stored => (stored.OccurredAt, stored.ReceivedAt))?.ItemId;
}

/// <param name="Slug">The course's address in the organisation.</param>
/// <param name="Learner">Null when the reader is not enrolled.</param>
public sealed record CourseStanding(string Slug, LearnerStanding? Learner)
{
    internal Func<DateTime, LearnerStanding>? WhenIssued { get; init; }

    /// <summary>All events of the enrolment.</summary>
    internal IReadOnlyList<StoredEvent> Log { get; init; } = [];

    /// <summary>Where the learner stands when these are added that were not known, none of them a move to another release.</summary>
    internal Func<IReadOnlyCollection<StoredEvent>, CourseStanding>? After { get; init; }

    /// <summary>
    /// The standings that an event of a page can belong to: the learner's, and the one in the release that was theirs when the page was
    /// made. What was done since then is in both.
    /// </summary>
    /// <param name="issuedAt">When the page was made, UTC.</param>
    public IEnumerable<LearnerStanding> OfPage(DateTime issuedAt)
    {
        if (Learner is not { } learner)
            yield break;
        yield return learner;
        if (learner.State.LastMove?.At >= issuedAt)
            yield return WhenIssued!(issuedAt);
    }
}
