namespace Academy.Domain.Cohorts.Sessions.Logs;

/// <summary>How much of a session somebody was there.</summary>
/// <param name="There">All stays together, what overlaps counted once; never more than the session.</param>
/// <param name="From">When they came first, UTC, not before the session; null when no stay in it has a time.</param>
/// <param name="Until">When they were gone for good, UTC, not after the session; null when no stay in it has a time.</param>
public sealed record Presence(TimeSpan There, DateTime? From, DateTime? Until)
{
    /// <summary>Whole ones.</summary>
    public int Minutes => (int)There.TotalMinutes;

    /// <param name="session">Its appointed span: what was before and after counts for nothing.</param>
    /// <param name="stays">In any order; they may overlap, as those of a telephone and a computer do.</param>
    /// <param name="untimed">How long somebody was there besides at times that are not known.</param>
    public static Presence In(Stay session, IEnumerable<Stay> stays, TimeSpan untimed)
    {
        var (there, reached) = (TimeSpan.Zero, session.From);
        DateTime? first = null;
        foreach (var stay in stays.Select(stay => Within(session, stay)).Where(stay => stay.Length > TimeSpan.Zero).OrderBy(stay => stay.From))
        {
            first ??= stay.From;
            if (stay.Until <= reached)
                continue;
            there += stay.Until - Later(stay.From, reached);
            reached = stay.Until;
        }

        var whole = there + untimed;
        return new(whole < session.Length ? whole : session.Length, first, first is null ? null : reached);
    }

    private static Stay Within(Stay session, Stay stay) => new(Later(session.From, stay.From), stay.Until < session.Until ? stay.Until : session.Until);

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}
