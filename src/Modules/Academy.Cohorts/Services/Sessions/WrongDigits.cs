using Microsoft.Extensions.Caching.Memory;

namespace Academy.Cohorts.Services.Sessions;

/// <summary>
/// Counts the digits that a participant types at receptions, before they are looked at, so that nobody tries them all; the right ones take the count back.
/// A long code is not counted: there are too many. Counts are of this process.
/// </summary>
public sealed class WrongDigits(TimeProvider clock) : IDisposable
{
    public const int Most = 10;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly MemoryCache _counts = new(new MemoryCacheOptions { SizeLimit = 50_000 });
    private readonly Lock _lock = new();

    /// <summary>Counts an attempt. Null when it may be made; else how long to wait, and nothing is counted.</summary>
    public TimeSpan? Enter(Guid participationId)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var (since, count) = _counts.Get<Attempts>(participationId) is { } found && now - found.Since < Window ? found : new Attempts(now, 0);
            if (count >= Most)
                return since + Window - now;
            _counts.Set(participationId, new Attempts(since, count + 1), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Window });
            return null;
        }
    }

    /// <summary>The digits were right.</summary>
    public void Forget(Guid participationId)
    {
        lock (_lock)
            _counts.Remove(participationId);
    }

    public void Dispose() => _counts.Dispose();

    private sealed record Attempts(DateTimeOffset Since, int Count);
}
