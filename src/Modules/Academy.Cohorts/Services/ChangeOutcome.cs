namespace Academy.Cohorts.Services;

/// <summary>What became of a change.</summary>
public enum ChangeOutcome
{
    Done,

    /// <summary>What was to be changed is not there any more, or never was the organisation's.</summary>
    Gone,

    /// <summary>Somebody else changed it after it was looked at.</summary>
    Overtaken,
}
