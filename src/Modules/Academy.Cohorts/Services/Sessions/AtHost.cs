using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Sessions;

/// <summary>
/// The way of a participant to the host. What people do in a session (report at the reception, hand in a report, answer a survey) are rows of the host
/// and written in its scope, while the participant belongs to another organisation: nobody comes through here but by a participation of their own.
/// </summary>
public sealed class AtHost(AcademyDbFactory databases, ICurrentSession session)
{
    /// <summary>Null when the reader does not take part in the term, or it has no such session.</summary>
    /// <param name="termId">Of whichever host.</param>
    /// <param name="number">Of the session.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<OwnSession?> FindAsync(Guid termId, int number, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        // The host's own scope shows it all participants of its terms: the reader is named all the same.
        var read = await (
            from own in db.Set<Participation>()
            join term in db.Set<Term>() on new { own.OrganisationId, own.TermId } equals new { term.OrganisationId, TermId = term.Id }
            join row in db.Set<TermSession>() on new { own.OrganisationId, own.TermId } equals new { row.OrganisationId, row.TermId }
            where own.TermId == termId && row.Number == number && own.HomeOrganisationId == session.OrganisationId
                && own.StaffMemberId == session.StaffMemberId && own.EndedAt == null
            select new { own, term, row }).AsNoTracking().SingleOrDefaultAsync(cancellation);
        return read is null ? null : new(read.own, read.term, DatedSession.Of(read.row));
    }

    /// <summary>The rows of the host.</summary>
    public AcademyDb Open(OwnSession own) => databases.Create(DataScope.Of(own.HostId));
}

/// <summary>A session of a term in which the reader takes part: who has one was found to do so.</summary>
public sealed class OwnSession
{
    internal OwnSession(Participation own, Term term, DatedSession session) =>
        (HostId, TermId, TermName, Terms, ParticipationId, HomeId, Session) =
            (own.OrganisationId, own.TermId, new(term.Name, term.NameEnglish), CatalogueJson.Read<TermTerms>(term.Terms), own.Id, own.HomeOrganisationId, session);

    public Guid HostId { get; }
    public Guid TermId { get; }
    public LocalText TermName { get; }

    /// <summary>What holds for the term as a whole.</summary>
    public TermTerms Terms { get; }

    public Guid ParticipationId { get; }

    /// <summary>Whom the reader works for.</summary>
    public Guid HomeId { get; }

    public DatedSession Session { get; }
}
