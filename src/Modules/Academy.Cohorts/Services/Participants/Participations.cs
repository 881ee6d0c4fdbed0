using Academy.Cohorts.Services.Following;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Domain.Names;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Participants;

/// <summary>Who takes part in terms.</summary>
internal sealed class Participations(IStaffDirectory staff, WorkBoard board, TimeProvider clock)
{
    /// <summary>Has people of one organisation take part, those who had left among them; of those who do already nothing changes. Their names, office and mail are copied as of today.</summary>
    /// <param name="db">In the host's scope, with a transaction begun; saved here.</param>
    /// <param name="termId">Of the host.</param>
    /// <param name="home">Their organisation, with its name.</param>
    /// <param name="consents">When they (UTC), by members of its staff, agreed to be seen by host and fellows; who is not employed there today is passed over.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns>Those who take part now.</returns>
    public async Task<IReadOnlySet<Guid>> JoinAsync(
        AcademyDb db, Guid termId, (Guid Id, string Name) home, IReadOnlyDictionary<Guid, DateTime> consents, CancellationToken cancellation)
    {
        var known = await People(db, termId).Where(row => row.HomeOrganisationId == home.Id).ToDictionaryAsync(row => row.StaffMemberId, cancellation);
        var wanted = consents.Keys.Where(id => known.GetValueOrDefault(id) is not { EndedAt: null }).ToList();
        var people = await staff.ListAddresseesAsync(home.Id, wanted, TokyoTime.Today(clock), cancellation);
        var joined = new List<Participation>();
        foreach (var (person, mail) in people)
        {
            var row = known.GetValueOrDefault(person.Id) ?? New(db, termId, home, person, consents[person.Id]);
            (row.Name, row.Reading, row.ReadingKey) = (person.Name, person.Reading, ReadingKey.OfWhole(person.Reading));
            (row.HomeName, row.OfficeName, row.Mail, row.ConsentedAt, row.EndedAt) = (home.Name, person.OfficeName, mail, consents[person.Id], null);
            joined.Add(row);
        }

        await db.SaveChangesAsync(cancellation);
        await board.AddAsync(db, [.. joined.Select(row => TermWork.AfterJoining(row, clock.GetUtcNow().UtcDateTime))], cancellation);
        return consents.Keys.Where(id => !wanted.Contains(id)).Concat(joined.Select(row => row.StaffMemberId)).ToHashSet();
    }

    /// <summary>Has people take part no longer. What was recorded of them stays, as do the courses that they have begun; they are in no group any more.</summary>
    /// <param name="db">In the host's scope, with a transaction begun; saved here.</param>
    /// <param name="termId">Of the host.</param>
    /// <param name="people">Members of staff with their organisations.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task LeaveAsync(AcademyDb db, Guid termId, IReadOnlySet<(Guid HomeId, Guid StaffMemberId)> people, CancellationToken cancellation)
    {
        if (people.Count == 0)
            return;
        var (now, ids) = (clock.GetUtcNow().UtcDateTime, people.Select(one => one.StaffMemberId).ToList());
        var left = (await People(db, termId).Where(row => row.EndedAt == null && ids.Contains(row.StaffMemberId)).ToListAsync(cancellation))
            .FindAll(row => people.Contains((row.HomeOrganisationId, row.StaffMemberId)));
        left.ForEach(row => (row.EndedAt, row.Group) = (now, null));
        await db.SaveChangesAsync(cancellation);
        await board.AddAsync(db, [.. left.Select(row => TermWork.AfterJoining(row, now))], cancellation);
    }

    private static Participation New(AcademyDb db, Guid termId, (Guid Id, string Name) home, StaffListing person, DateTime consentedAt)
    {
        var row = new Participation
        {
            OrganisationId = db.Scope.OrganisationId!.Value,
            TermId = termId,
            HomeOrganisationId = home.Id,
            StaffMemberId = person.Id,
            Name = person.Name,
            Reading = person.Reading,
            ReadingKey = ReadingKey.OfWhole(person.Reading),
            HomeName = home.Name,
            ConsentedAt = consentedAt,
        };
        db.Add(row);
        return row;
    }

    private static IQueryable<Participation> People(AcademyDb db, Guid termId) =>
        db.Set<Participation>().Where(row => row.OrganisationId == db.Scope.OrganisationId && row.TermId == termId);
}
