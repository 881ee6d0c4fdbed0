using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Participants;

/// <summary>
/// The way of a participant to the host. What people do in a term (report at the reception, answer a survey, work in a group) are rows of the host
/// and written in its scope, while the participant belongs to another organisation: nobody comes through here but by a participation of their own.
/// </summary>
public sealed class AtHost(AcademyDbFactory databases, ICurrentSession session)
{
    /// <summary>Null when the reader does not take part in the term.</summary>
    /// <param name="termId">Of whichever host.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<OwnTerm?> FindAsync(Guid termId, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        var read = await (
            from own in Own(db, termId)
            join term in db.Set<Term>() on new { own.OrganisationId, own.TermId } equals new { term.OrganisationId, TermId = term.Id }
            select new { own, term }).AsNoTracking().SingleOrDefaultAsync(cancellation);
        return read is null ? null : new(read.own, read.term);
    }

    /// <summary>Null when the reader does not take part in the term, or it has no such session.</summary>
    /// <param name="termId">Of whichever host.</param>
    /// <param name="number">Of the session.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<OwnSession?> FindAsync(Guid termId, int number, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        var read = await (
            from own in Own(db, termId)
            join term in db.Set<Term>() on new { own.OrganisationId, own.TermId } equals new { term.OrganisationId, TermId = term.Id }
            join row in db.Set<TermSession>() on new { own.OrganisationId, own.TermId } equals new { row.OrganisationId, row.TermId }
            where row.Number == number
            select new { own, term, row }).AsNoTracking().SingleOrDefaultAsync(cancellation);
        return read is null ? null : new(read.own, read.term, DatedSession.Of(read.row));
    }

    /// <summary>The rows of the host.</summary>
    public AcademyDb Open(OwnTerm own) => databases.Create(DataScope.Of(own.HostId));

    /// <summary>The host's own scope shows it all participants of its terms: the reader is named all the same.</summary>
    private IQueryable<Participation> Own(AcademyDb db, Guid termId) => db.Set<Participation>().Where(
        own => own.TermId == termId && own.HomeOrganisationId == session.OrganisationId && own.StaffMemberId == session.StaffMemberId && own.EndedAt == null);
}
