namespace Academy.Domain.Cohorts.Sessions;

/// <summary>What makes up for a session that somebody missed (振替): its recording, watched nearly whole, and a report that the host accepts.</summary>
public static class MakeUp
{
    /// <summary>So much of the recording has to be watched: titles and breaks may be passed over.</summary>
    public const int WatchedPercent = 90;

    /// <summary>Letters of a report.</summary>
    public const int ShortestReport = 200;

    /// <inheritdoc cref="ShortestReport"/>
    public const int LongestReport = 4_000;

    /// <summary>Where somebody is with making up for a session.</summary>
    /// <param name="rule">Of the term.</param>
    /// <param name="number">Of the session.</param>
    /// <param name="how">They took part in it; null when nothing is recorded.</param>
    /// <param name="last">Where their newest report stands; null when there is none.</param>
    /// <param name="watched">Of the recording in whole per cent; null when there is none.</param>
    public static MakeUpStep StepOf(TermRule rule, int number, Attendance? how, MakeUpState? last, int? watched)
    {
        if (last is MakeUpState.Submitted or MakeUpState.Accepted)
            return last is MakeUpState.Submitted ? MakeUpStep.Submitted : MakeUpStep.Accepted;
        if (watched is null || rule.ByRecording == 0 || !IsMissed(rule, how))
            return MakeUpStep.None;
        if (rule.Required.Contains(number))
            return MakeUpStep.Impossible;
        return watched < WatchedPercent ? MakeUpStep.Unwatched : MakeUpStep.Open;
    }

    /// <summary>Whether there is something to make up for: what nobody recorded counts as missed, so that who was not there need not wait for the list.</summary>
    public static bool IsMissed(TermRule rule, Attendance? how) => how is null or Attendance.Absent || (how is Attendance.Partial && !rule.PartialCounts);
}

public enum MakeUpStep
{
    /// <summary>There is nothing to make up for, or nothing to do it with.</summary>
    None,

    /// <summary>The rule asks that this session be attended.</summary>
    Impossible,

    /// <summary>Too little of the recording was watched.</summary>
    Unwatched,

    /// <summary>A report can be handed in.</summary>
    Open,

    /// <summary>A report waits for the host.</summary>
    Submitted,

    Accepted,
}
