namespace Academy.Domain.Work;

/// <summary>When failed work is tried again: soon, in case a moment was bad, then ever more seldom, in case something is broken.</summary>
public static class BackOff
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6),
    ];

    /// <summary>How often work is tried in all before it counts as dead.</summary>
    public static int Attempts => Waits.Length + 1;

    /// <param name="attempts">Those that have failed, from 1.</param>
    /// <returns>How long to wait; null when it has failed often enough.</returns>
    public static TimeSpan? After(int attempts) => attempts <= Waits.Length ? Waits[attempts - 1] : null;
}
