using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Domain.Reminders;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Reminders;

/// <inheritdoc cref="ReminderCauses.TermStart"/>
internal sealed class TermStartCause(AcademyDbFactory databases) : IReminderCause
{
    public string Kind => ReminderCauses.TermStart;

    public async Task<IReadOnlyList<ReminderSubject>> ReadAsync(AcademyDb db, SoughtSubjects sought, CancellationToken cancellation) => OwnTerms.Sought(
        from one in await OwnTerms.ReadAsync(db, sought, firstOnly: true, cancellation)
        select new ReminderSubject(one.ParticipationId, one.StaffMemberId, one.Day, one.TermId, IsBegun: false, RestsFrom: null, Origin: one.TermId), sought);

    public async Task<IReadOnlyDictionary<Guid, ReminderTopic>> TopicsAsync(Guid organisationId, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        return await db.Set<Term>()
            .Where(term => db.Set<Participation>().Any(own => own.HomeOrganisationId == organisationId && own.OrganisationId == term.OrganisationId && own.TermId == term.Id))
            .ToDictionaryAsync(term => term.Id, term => new ReminderTopic(new(term.Name, term.NameEnglish), $"/cohorts/{term.Id}"), cancellation);
    }
}
