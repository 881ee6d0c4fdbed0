namespace Academy.Domain.Cohorts.Sessions.Logs;

/// <summary>From when until when somebody was in a meeting, or a session is appointed.</summary>
/// <param name="From">UTC.</param>
/// <param name="Until">UTC; not before <paramref name="From"/>.</param>
public readonly record struct Stay(DateTime From, DateTime Until)
{
    public TimeSpan Length => Until - From;
}
