namespace Academy.Data;

/// <summary>Reminders that the host of a term has made for people of an organisation, beside those of its own HR.</summary>
public interface IHostedReminders
{
    /// <summary>Brings the organisation's rules of an origin to what is wanted, and has its reminders made anew. A second time nothing changes.</summary>
    /// <param name="db">In the scope of the organisation, with a transaction begun; saved here.</param>
    /// <param name="origin">What the rules belong to, as a term.</param>
    /// <param name="name">What their list calls them.</param>
    /// <param name="wanted">By cause; a cause that is missing is not reminded of any more.</param>
    /// <param name="cancellation">Ends the writing.</param>
    Task SetAsync(AcademyDb db, Guid origin, string name, IReadOnlyCollection<HostedReminder> wanted, CancellationToken cancellation);
}

/// <param name="Cause">One of <see cref="Domain.Reminders.ReminderCauses"/>.</param>
/// <param name="DaysBefore">In business days.</param>
public sealed record HostedReminder(string Cause, int DaysBefore);
