namespace Academy.Cohorts.Services.Recruiting;

/// <summary>What became of something done to an application.</summary>
public enum ApplicationOutcome
{
    Done,

    /// <summary>There is no such thing, or not for the reader.</summary>
    Gone,

    /// <summary>Somebody did something to it after it was looked at.</summary>
    Overtaken,

    /// <summary>The last day for it is over.</summary>
    TooLate,

    /// <summary>The person is put forward already, or takes part.</summary>
    Already,

    /// <summary>Nobody decides on what they have applied for themselves.</summary>
    OwnAffair,
}
