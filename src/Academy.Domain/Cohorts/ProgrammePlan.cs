using Academy.Domain.Cohorts.Assignments;
using Academy.Domain.Cohorts.Sessions.Surveys;
using Academy.Domain.Time;

namespace Academy.Domain.Cohorts;

/// <summary>A programme of sessions without dates, from which terms are made; <c>ProgrammeTemplate.Plan</c>.</summary>
/// <param name="Sessions">In their order.</param>
public sealed record ProgrammePlan(IReadOnlyList<PlannedSession> Sessions, HolidayShift Shift, TermTerms Terms)
{
    /// <summary>Nothing is planned yet.</summary>
    public static ProgrammePlan Empty { get; } = new([], HolidayShift.NextWeek, new(null, new(0, 0, false, [], 0, false, false), new(3, 7)));
}

/// <summary>A session without a date.</summary>
/// <param name="WeeksAfter">So many weeks after the session before; of no account in the first one.</param>
/// <param name="StartsAt">Tokyo's clocks.</param>
/// <param name="Minutes">How long it is, breaks included.</param>
public sealed record PlannedSession(SessionDetails Details, int WeeksAfter, TimeOnly StartsAt, int Minutes);

/// <summary>What holds for a term as a whole; <c>Term.Terms</c>.</summary>
/// <param name="Assignment">Null when there is none.</param>
/// <param name="Rule">What completes the programme.</param>
/// <param name="Reminders">How participants are reminded.</param>
public sealed record TermTerms(TermAssignment? Assignment, TermRule Rule, TermReminders Reminders)
{
    /// <summary>What participants are asked after each session; null: what the site asks everywhere.</summary>
    public IReadOnlyList<SurveyQuestion>? Survey { get; init; }
}

/// <summary>What is handed in before the last session.</summary>
/// <param name="Text">What is asked; lines.</param>
/// <param name="DaysBefore">Due so many business days before the last session.</param>
public sealed record TermAssignment(string Title, string Text, int DaysBefore)
{
    /// <summary>What the work of a group is marked by; null: what the site marks by everywhere.</summary>
    public IReadOnlyList<RubricCriterion>? Rubric { get; init; }

    /// <param name="last">The day of the last session.</param>
    /// <param name="calendar">Knows the business days.</param>
    public DateOnly DueOn(DateOnly last, BusinessCalendar calendar) => calendar.Add(last, -DaysBefore);
}

/// <summary>How participants are reminded, at nine in the morning.</summary>
/// <param name="SessionDays">So many business days before each session; null: not at all.</param>
/// <param name="StartDays">So many business days before the first session, of the term as a whole; null: not at all.</param>
public sealed record TermReminders(int? SessionDays, int? StartDays);
