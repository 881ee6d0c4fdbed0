using Academy.Domain.Time;

namespace Academy.Cohorts.Services.Terms;

/// <summary>What it brings about when a session goes to another day.</summary>
/// <param name="Days">The new days of all sessions that are on another one, by number.</param>
/// <param name="AssignmentDue">When the assignment is due then; null when that stays, or there is none.</param>
/// <param name="TooEarly">The session before it, when the day is not after that one's; null when it is.</param>
/// <param name="TooLate">The session after it, when the day is not before that one's; null when it is.</param>
public sealed record SessionMove(IReadOnlyDictionary<int, DateOnly> Days, DateOnly? AssignmentDue, DatedSession? TooEarly, DatedSession? TooLate)
{
    /// <summary>What was shown, to tell that it is what was confirmed.</summary>
    public string Key => string.Join(',', Days.OrderBy(day => day.Key).Select(day => $"{day.Key}:{day.Value:O}"));

    /// <param name="term">As it is.</param>
    /// <param name="number">Of the session.</param>
    /// <param name="day">Where it goes.</param>
    /// <param name="moveLater">Whether those after it move by as many days, and on to the next business day where that is closed.</param>
    /// <param name="calendar">Knows the business days.</param>
    public static SessionMove Of(HostedTerm term, int number, DateOnly day, bool moveLater, BusinessCalendar calendar)
    {
        var session = term.Sessions[number - 1];
        var by = day.DayNumber - session.At.Day.DayNumber;
        var days = new Dictionary<int, DateOnly>();
        if (by != 0)
            days[number] = day;
        var previous = day;
        if (by != 0 && moveLater)
            foreach (var later in term.Sessions.Skip(number))
            {
                var moved = later.At.Day.AddDays(by);
                while (!calendar.IsOpen(moved) || moved <= previous)
                    moved = moved.AddDays(1);
                days[later.Number] = previous = moved;
            }

        var (before, after) = (term.Sessions.ElementAtOrDefault(number - 2), term.Sessions.ElementAtOrDefault(number));
        return new(
            days,
            days.TryGetValue(term.Sessions.Count, out var last) ? term.Terms.Assignment?.DueOn(last, calendar) : null,
            before is not null && day <= before.At.Day ? before : null,
            after is not null && !days.ContainsKey(after.Number) && day >= after.At.Day ? after : null);
    }
}
