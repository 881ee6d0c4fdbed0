using Academy.Domain.Learning.Events;

namespace Academy.Learning.Services.Log;

/// <summary>The releases that a fold needs: the pinned one and those that moves lead to.</summary>
internal static class ReleasesInLog
{
    public static IEnumerable<Guid> Of(Guid pinnedRelease, IEnumerable<StoredEvent> log) => log
        .Where(stored => stored.Kind == EventKinds.ReleaseMoved)
        .Select(stored => EventJson.TryRead(stored.Kind, stored.Payload, out var payload, out _) ? ((ReleaseMoved)payload).ReleaseId : pinnedRelease)
        .Append(pinnedRelease)
        .Distinct();
}
