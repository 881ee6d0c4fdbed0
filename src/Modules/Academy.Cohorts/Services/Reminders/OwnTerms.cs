using Academy.Data;
using Academy.Data.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Reminders;

/// <summary>What of terms the people of an organisation can be reminded of.</summary>
internal static class OwnTerms
{
    /// <summary>Sessions on some days, with each of the organisation's participants: one command.</summary>
    /// <param name="db">In the scope of the organisation.</param>
    /// <param name="sought">Of whom, and when.</param>
    /// <param name="firstOnly">Only the first session of each term.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static Task<List<PersonalSession>> ReadAsync(AcademyDb db, SoughtSubjects sought, bool firstOnly, CancellationToken cancellation)
    {
        var home = db.Scope.OrganisationId;
        var people = db.Set<Participation>().Where(row => row.HomeOrganisationId == home && row.EndedAt == null);
        if (sought.Of is { } member)
            people = people.Where(row => row.StaffMemberId == member);
        var sessions = db.Set<TermSession>().Where(row => row.Day >= sought.From && row.Day <= sought.To);
        if (firstOnly)
            sessions = sessions.Where(row => row.Number == 1);
        return (
            from row in sessions
            join term in db.Set<Term>() on new { row.OrganisationId, row.TermId } equals new { term.OrganisationId, TermId = term.Id }
            join person in people on new { row.OrganisationId, row.TermId } equals new { person.OrganisationId, person.TermId }
            where term.AnnouncedAt != null
            select new PersonalSession(person.Id, person.StaffMemberId, term.Id, row.Id, row.Day)).ToListAsync(cancellation);
    }

    /// <summary>Those that were sought, in the order of their ids.</summary>
    public static IReadOnlyList<ReminderSubject> Sought(IEnumerable<ReminderSubject> subjects, SoughtSubjects sought)
    {
        var found = subjects.Where(subject => (sought.Only is null || sought.Only.Contains(subject.Id)) && (sought.After is not { } after || subject.Id.CompareTo(after) > 0)).OrderBy(subject => subject.Id);
        return [.. sought.Most is { } most ? found.Take(most) : found];
    }
}

/// <summary>That somebody is expected at a session.</summary>
/// <param name="Day">In Tokyo.</param>
internal sealed record PersonalSession(Guid ParticipationId, Guid StaffMemberId, Guid TermId, Guid SessionId, DateOnly Day);
