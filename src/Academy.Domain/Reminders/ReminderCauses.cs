namespace Academy.Domain.Reminders;

/// <summary>What reminders hang on: <c>ReminderRule.Cause</c>. A kind is never renamed: rules and reminders are kept for years.</summary>
public static class ReminderCauses
{
    /// <summary>The due date of a course that is not completed.</summary>
    public const string Due = "learning.due";

    /// <summary>The day on which a learner last did something in a course that is not completed; before the first time, that of the enrolment.</summary>
    public const string Inactivity = "learning.inactivity";

    /// <summary>The last day of a certificate that holds, unless its holder has a newer one of the same course.</summary>
    public const string Expiry = "credentials.expiry";

    /// <summary>Each Monday on which somebody heads an office: what stands out in it is reported to them.</summary>
    public const string Section = "learning.section";

    /// <summary>The day of a session of a term, for who takes part in it.</summary>
    public const string Session = "cohorts.session";

    /// <summary>The day of the first session of a term.</summary>
    public const string TermStart = "cohorts.term-start";
}
