namespace Academy.Domain.Learning;

/// <summary>
/// When something happened that a client tells of afterwards: the client's own time, as far as it can be true. Decision 2.
/// </summary>
public static class Occurred
{
    /// <summary>How far back a client may report: the longest that a page is worked on without a connection.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromHours(24);

    /// <summary>
    /// Holds a claimed time between the issue of the page or attempt and the receipt, at most <see cref="Reach"/> back. A page that
    /// seems to be issued after the receipt (the clocks of two nodes differ) leaves the receipt.
    /// </summary>
    /// <returns>To the microsecond, as instants are stored.</returns>
    /// <exception cref="ArgumentException">An instant is not UTC.</exception>
    public static DateTime Clamp(DateTime claimed, DateTime issuedAt, DateTime receivedAt)
    {
        var (claim, issue, receipt) = (Stored(claimed), Stored(issuedAt), Stored(receivedAt));
        var reach = receipt - DateTime.MinValue < Reach ? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc) : receipt - Reach;
        var earliest = issue > receipt ? receipt : issue > reach ? issue : reach;
        return claim < earliest ? earliest : claim > receipt ? receipt : claim;
    }

    private static DateTime Stored(DateTime instant) => instant.Kind == DateTimeKind.Utc
        ? ToMicrosecond(instant)
        : throw new ArgumentException("An instant is kept in UTC.", nameof(instant));

    /// <summary>What both databases give back, so that a fold before storing and one after it are equal.</summary>
    internal static DateTime ToMicrosecond(DateTime instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond));
}
