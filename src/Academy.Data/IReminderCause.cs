using Academy.Domain.Catalogue;

namespace Academy.Data;

/// <summary>Something that people can be reminded of: implemented by the area that knows it, asked by the engine of reminders.</summary>
public interface IReminderCause
{
    /// <summary>One of <see cref="Domain.Reminders.ReminderCauses"/>.</summary>
    string Kind { get; }

    /// <summary>What there is to be reminded of, as things stand now, by id: one command, however many.</summary>
    /// <param name="db">In the scope of the organisation.</param>
    /// <param name="sought">Which of them.</param>
    /// <param name="cancellation">Ends the reading.</param>
    Task<IReadOnlyList<ReminderSubject>> ReadAsync(AcademyDb db, SoughtSubjects sought, CancellationToken cancellation);

    /// <summary>What subjects are about, by their <see cref="ReminderSubject.TopicId"/>; what the organisation does not have any more is left out.</summary>
    Task<IReadOnlyDictionary<Guid, ReminderTopic>> TopicsAsync(Guid organisationId, CancellationToken cancellation);
}

/// <summary>One thing that one person can be reminded of.</summary>
/// <param name="Id">Its own, as an enrolment's.</param>
/// <param name="Day">Of the cause, in Tokyo.</param>
/// <param name="TopicId">What it is about, as a course.</param>
/// <param name="IsBegun">Whether the person has begun.</param>
/// <param name="RestsFrom">The first day on which it is not to be mentioned any more, as that of a pause; null when there is none.</param>
/// <param name="Origin">Whose rules remind of it, as a term's: only these. Null: those of HR.</param>
public sealed record ReminderSubject(Guid Id, Guid StaffMemberId, DateOnly Day, Guid TopicId, bool IsBegun, DateOnly? RestsFrom, Guid? Origin = null);

/// <param name="Path">Where on the site it is.</param>
public sealed record ReminderTopic(LocalText Title, string Path);

/// <summary>Which subjects are meant.</summary>
/// <param name="From">The first day of causes.</param>
/// <param name="To">The last one.</param>
/// <param name="Only">Only these; null: all.</param>
/// <param name="After">Only those with greater ids; null: from the first.</param>
/// <param name="Most">So many, in the order of their ids; null: all. A cause with several days of one id gives more rather than part them.</param>
/// <param name="Of">Only this member of staff's; null: everybody's.</param>
public sealed record SoughtSubjects(DateOnly From, DateOnly To, IReadOnlyCollection<Guid>? Only = null, Guid? After = null, int? Most = null, Guid? Of = null);
