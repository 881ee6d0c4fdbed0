using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Domain.Catalogue;
using Academy.Domain.Reminders;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Reminders;

/// <inheritdoc cref="ReminderCauses.Session"/>
internal sealed class SessionCause(AcademyDbFactory databases) : IReminderCause
{
    public string Kind => ReminderCauses.Session;

    public async Task<IReadOnlyList<ReminderSubject>> ReadAsync(AcademyDb db, SoughtSubjects sought, CancellationToken cancellation) => OwnTerms.Sought(
        from one in await OwnTerms.ReadAsync(db, sought, firstOnly: false, cancellation)
        select new ReminderSubject(
            ContentId.Of("session-of", $"{one.ParticipationId}", $"{one.SessionId}"), one.StaffMemberId, one.Day, one.SessionId, IsBegun: false, RestsFrom: null, Origin: one.TermId), sought);

    public async Task<IReadOnlyDictionary<Guid, ReminderTopic>> TopicsAsync(Guid organisationId, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var rows = await (
            from row in db.Set<TermSession>()
            join term in db.Set<Term>() on new { row.OrganisationId, row.TermId } equals new { term.OrganisationId, TermId = term.Id }
            where db.Set<Participation>().Any(own => own.HomeOrganisationId == organisationId && own.OrganisationId == term.OrganisationId && own.TermId == term.Id)
            select new { Session = row, term.Name, term.NameEnglish }).AsNoTracking().ToListAsync(cancellation);
        return rows.ToDictionary(row => row.Session.Id, row =>
        {
            var session = DatedSession.Of(row.Session);
            var theme = session.Details.Theme;
            return new ReminderTopic(
                new($"{row.Name} 第{session.Number}回「{theme.Ja}」", $"{row.NameEnglish ?? row.Name}, session {session.Number}: {theme.En ?? theme.Ja}"), $"/cohorts/{row.Session.TermId}");
        });
    }
}
