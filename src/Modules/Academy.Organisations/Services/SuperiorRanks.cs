using Academy.Data;
using Academy.Data.Organisations;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Organisations.Services;

/// <summary>Which ranks head an office in the reader's organisation, and what comes of that today.</summary>
public sealed class SuperiorRanks(AcademyDbFactory databases, IStaffDirectory staff, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    public async Task<SuperiorsToday> ReadAsync(CancellationToken cancellation)
    {
        var today = TokyoTime.Today(clock);
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        var chosen = (await HeadPostings.SettingsAsync(db, cancellation)).SuperiorRanks ?? [];
        var heads = await HeadPostings.ReadAsync(db, today, today, offices: null, cancellation);
        var headed = heads.Select(superior => superior.DepartmentId).ToHashSet();
        var offices = await staff.OfficesAsync(session.OrganisationId, today, cancellation);
        var names = offices.ToDictionary(office => office.Id, office => office.Name);
        return new(
            await RanksAsync(db, chosen, today, cancellation),
            heads.Select(superior => superior.StaffMemberId).Distinct().Count(),
            [.. offices.Where(office => !office.Path.Any(headed.Contains)).Select(office => new UnheadedOffice(LineOf(office, names), office.People))]);
    }

    /// <summary>Has these ranks head an office, and no others; noted.</summary>
    /// <param name="ranks">As the organisation writes them.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task SaveAsync(IReadOnlyCollection<string> ranks, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        var organisation = await db.Set<Organisation>().SingleAsync(row => row.Id == session.OrganisationId, cancellation);
        organisation.Settings = (OrganisationSettings.Read(organisation.Settings) with { SuperiorRanks = [.. ranks] }).Write();
        audit.Add(db, session.OrganisationId, "organisations.superiors-chosen", session.StaffMemberId, details: new Dictionary<string, int> { ["ranks"] = ranks.Count });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Those in use today, the rarest first: ranks that head an office are few. What is chosen stays to be seen though nobody holds it.</summary>
    private static async Task<IReadOnlyList<SuperiorRank>> RanksAsync(AcademyDb db, IReadOnlyList<string> chosen, DateOnly today, CancellationToken cancellation)
    {
        var held = await (
            from posting in db.Set<Posting>()
            join member in db.Set<StaffMember>() on posting.StaffMemberId equals member.Id
            where posting.Kind != PostingKind.Seconded && posting.Rank != null && posting.Rank != ""
                && posting.ValidFrom <= today && (posting.ValidUntil == null || posting.ValidUntil > today)
                && member.ValidFrom <= today && (member.ValidUntil == null || member.ValidUntil > today)
            group posting.StaffMemberId by posting.Rank into people
            select new { Rank = people.Key, Count = people.Distinct().Count() }).ToListAsync(cancellation);
        return
        [
            .. held.Select(rank => new SuperiorRank(rank.Rank, rank.Count, chosen.Contains(rank.Rank)))
                .Concat(chosen.Except(held.Select(rank => rank.Rank)).Select(rank => new SuperiorRank(rank, 0, IsChosen: true)))
                .OrderBy(rank => rank.People).ThenBy(rank => rank.Rank, StringComparer.Ordinal),
        ];
    }

    /// <summary>総務部 情報政策課.</summary>
    private static string LineOf(Office office, Dictionary<Guid, string> names) => string.Join(' ', office.Path.Select(id => names.GetValueOrDefault(id)).OfType<string>());
}

/// <param name="Ranks">Which there are to choose from.</param>
/// <param name="People">How many are superiors.</param>
/// <param name="Unheaded">The offices that nobody heads, nor any above them; in the order of the chart.</param>
public sealed record SuperiorsToday(IReadOnlyList<SuperiorRank> Ranks, int People, IReadOnlyList<UnheadedOffice> Unheaded);

/// <param name="People">How many hold it, by a main or a concurrent posting.</param>
public sealed record SuperiorRank(string Rank, int People, bool IsChosen);

/// <param name="Line">Its name after those above it.</param>
/// <param name="People">How many have their main posting in it or below it.</param>
public sealed record UnheadedOffice(string Line, int People);
