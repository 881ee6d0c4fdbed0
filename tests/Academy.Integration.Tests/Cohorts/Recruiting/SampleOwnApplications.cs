using Academy.Data;
using Academy.Data.Organisations;
using Academy.Domain.Cohorts.Recruiting;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>Terms that take people, for one of which somebody was put forward, in one of which they were offered a place; they have not applied for the third.</summary>
internal static class SampleOwnApplications
{
    /// <param name="db">Of the system.</param>
    /// <param name="programme">Of the organisation.</param>
    /// <param name="person">Who works for it.</param>
    /// <param name="now">UTC.</param>
    public static SampleOwnRows Add(AcademyDb db, Guid programme, StaffMember person, DateTime now)
    {
        var terms = Enumerable.Range(0, 3).Select(_ => SampleTerm.Term(person.OrganisationId, programme, now)).ToList();
        foreach (var term in terms)
            db.AddRange(term, SampleTerm.Session(term, 1), SampleRecruiting.Recruitment(term.OrganisationId, term.Id));
        var asked = SampleRecruiting.Add(db, person.OrganisationId, terms[0].Id, person, ApplicationState.AwaitingConsent, now);
        (asked.Way, asked.FiledBy, asked.ConsentedAt) = (ApplicationWay.Nomination, FiledBy.Hr, null);
        SampleRecruiting.Add(db, person.OrganisationId, terms[1].Id, person, ApplicationState.Offered, now).AnswerUntil = new(2026, 12, 10);
        return new(terms[0].Id, terms[1].Id, terms[2].Id);
    }
}

/// <param name="Asked">The term for which they were put forward.</param>
/// <param name="Offered">The one in which they were offered a place.</param>
/// <param name="Free">The one for which they have not applied.</param>
internal sealed record SampleOwnRows(Guid Asked, Guid Offered, Guid Free);
