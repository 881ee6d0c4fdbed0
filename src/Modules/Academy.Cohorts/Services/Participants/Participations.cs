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
    /// <summary>Has people of one organisation take part; of those who do already nothing changes. Their names, office and mail are copied as of today.</summary>
    /// <param name="db">In the host's scope, with a transaction begun; saved here.</param>
    /// <param name="termId">Of the host.</param>
    /// <param name="home">Their organisation, with its name.</param>
    /// <param name="staffMemberIds">Of that organisation; who is not employed there today is passed over.</param>
    /// <param name="consentedAt">UTC; when they agreed to be seen by host and fellows.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task JoinAsync(
        AcademyDb db, Guid termId, (Guid Id, string Name) home, IReadOnlyCollection<Guid> staffMemberIds, DateTime consentedAt, CancellationToken cancellation)
    {
        var known = await db.Set<Participation>().Where(row => row.TermId == termId && row.HomeOrganisationId == home.Id).Select(row => row.StaffMemberId).ToListAsync(cancellation);
        var people = await staff.ListAddresseesAsync(home.Id, [.. staffMemberIds.Except(known)], TokyoTime.Today(clock), cancellation);
        var joined = people.Select(one => new Participation
        {
            OrganisationId = db.Scope.OrganisationId!.Value,
            TermId = termId,
            HomeOrganisationId = home.Id,
            StaffMemberId = one.Person.Id,
            Name = one.Person.Name,
            Reading = one.Person.Reading,
            ReadingKey = KeyOf(one.Person.Reading),
            HomeName = home.Name,
            OfficeName = one.Person.OfficeName,
            Mail = one.Mail,
            ConsentedAt = consentedAt,
        }).ToList();
        db.AddRange(joined);
        await db.SaveChangesAsync(cancellation);
        await board.AddAsync(db, [.. joined.Select(row => TermWork.AfterJoining(termId, row.Id))], cancellation);
    }

    /// <summary>The reading comes as family name and given name with a space between.</summary>
    private static string KeyOf(string reading)
    {
        var parts = reading.Split(' ', 2);
        return ReadingKey.Of(parts[0], parts.ElementAtOrDefault(1) ?? "");
    }
}
