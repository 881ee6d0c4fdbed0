using Academy.Domain.Catalogue;

namespace Academy.Data;

/// <summary>A cause of which more is to be said than the words of a rule: what there is to report. Without anything to report nobody is told.</summary>
public interface IReportingCause : IReminderCause
{
    /// <summary>
    /// What there is to report, by the ids of the subjects, as lines of plain text; a subject without anything is left out. As many commands for one as
    /// for many.
    /// </summary>
    /// <param name="db">In the scope of the organisation.</param>
    /// <param name="subjects">Those that are told.</param>
    /// <param name="today">The day of telling, in Tokyo.</param>
    /// <param name="cancellation">Ends the reading.</param>
    Task<IReadOnlyDictionary<Guid, LocalText>> ReportAsync(AcademyDb db, IReadOnlyCollection<ReminderSubject> subjects, DateOnly today, CancellationToken cancellation);
}
