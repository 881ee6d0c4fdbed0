using Academy.Data.Cohorts;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;

namespace Academy.Cohorts.Services.Terms;

/// <summary>A term as its host runs it.</summary>
/// <param name="Summary">Whom it is for and what it is about.</param>
/// <param name="AnnouncedAt">UTC; null while only the host sees it.</param>
/// <param name="Sessions">In their order.</param>
/// <param name="People">How many take part.</param>
/// <param name="Version">Grows with each change.</param>
public sealed record HostedTerm(
    Guid Id, LocalText Name, string Summary, TermTerms Terms, DateTime? AnnouncedAt, IReadOnlyList<DatedSession> Sessions, int People, int Version)
{
    /// <summary>When the assignment is due; null when there is none.</summary>
    public DateOnly? AssignmentDue(Domain.Time.BusinessCalendar calendar) =>
        Sessions.Count > 0 ? Terms.Assignment?.DueOn(Sessions[^1].At.Day, calendar) : null;

    internal static HostedTerm Of(Term term, IEnumerable<TermSession> sessions, int people) => new(
        term.Id, new(term.Name, term.NameEnglish), term.Summary, CatalogueJson.Read<TermTerms>(term.Terms), term.AnnouncedAt,
        [.. sessions.OrderBy(session => session.Number).Select(DatedSession.Of)], people, term.Version);
}

/// <summary>A session of a term.</summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="Told">As participants were told last; null before anybody was.</param>
public sealed record DatedSession(Guid Id, int Number, SessionDetails Details, SessionAppointment At, SessionAppointment? Told)
{
    internal static DatedSession Of(TermSession row)
    {
        var details = CatalogueJson.Read<SessionDetails>(row.Details);
        return new(row.Id, row.Number, details, AppointmentOf(row, details), row.Told is null ? null : CatalogueJson.Read<SessionAppointment>(row.Told));
    }

    internal static SessionAppointment AppointmentOf(TermSession row, SessionDetails details) =>
        new(row.Day, TimeOnly.MinValue.AddMinutes(row.StartMinute), row.Minutes, details.Place, details.Link);
}
