using Academy.Data;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Notices;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Recruiting.Approving;

/// <summary>Who decides in superiors' places while they are absent (代決): a superior names them, or HR does.</summary>
public sealed class Deputies(
    AcademyDbFactory databases, IStaffDirectory staff, RecruitingAccess access, NoticeBoard notices, WorkBoard board, WorkSignal signal, AuditTrail audit, ICurrentSession session,
    TimeProvider clock)
{
    /// <summary>Days that a deputy acts at most, the first and the last among them.</summary>
    public const int LongestDays = 366;

    /// <summary>
    /// For whom the reader may name a deputy (HR for all who head an office today, a superior for themselves; empty for all others), and the deputies of today and later:
    /// for HR those of all superiors, for a superior their own.
    /// </summary>
    public async Task<ReadDeputies> ReadAsync(CancellationToken cancellation)
    {
        var today = TokyoTime.Today(clock);
        var heads = await HeadsAsync(today, cancellation);
        await using var db = Open();
        var found = await (await ReachableAsync(db)).AsNoTracking().Where(row => row.EndedAt == null && row.Until >= today).OrderBy(row => row.From).ThenBy(row => row.Id).ToListAsync(cancellation);
        var people = await staff.ListAsync(session.OrganisationId, [.. heads.Concat(found.SelectMany(row => new[] { row.SuperiorId, row.DeputyId })).Distinct()], today, cancellation);
        var names = people.ToDictionary(person => person.Id, person => person.Name);
        return new(
            [.. people.Where(person => heads.Contains(person.Id))],
            found.ConvertAll(row => new ListedDeputy(row.Id, names.GetValueOrDefault(row.SuperiorId) ?? "", names.GetValueOrDefault(row.DeputyId) ?? "", row.From, row.Until)));
    }

    /// <summary>Has somebody act for a superior, and tells them.</summary>
    /// <param name="superiorId">One of <see cref="ReadDeputies.Superiors"/>.</param>
    /// <param name="deputyId">Of the same organisation, and not the superior.</param>
    /// <param name="from">The first day; not after the last one.</param>
    /// <param name="until">The last day.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns>False when the reader may not name one for them, or there is no such person.</returns>
    public async Task<bool> NameAsync(Guid superiorId, Guid deputyId, DateOnly from, DateOnly until, CancellationToken cancellation)
    {
        var people = await staff.AddresseesAsync(session.OrganisationId, [deputyId], TokyoTime.Today(clock), cancellation);
        if (deputyId == superiorId || people.Count == 0 || !(await HeadsAsync(TokyoTime.Today(clock), cancellation)).Contains(superiorId))
            return false;
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var row = new ApprovalDeputy
        {
            OrganisationId = session.OrganisationId,
            SuperiorId = superiorId,
            DeputyId = deputyId,
            From = from,
            Until = until,
            NamedBy = session.StaffMemberId,
            NamedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(row);
        audit.Add(db, session.OrganisationId, "cohorts.deputy-named", session.StaffMemberId, (AuditTrail.StaffMember, deputyId));
        await db.SaveChangesAsync(cancellation);
        await TellAsync(db, row, cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Wake();
        return true;
    }

    /// <summary>Has a deputy act no longer, and tells them.</summary>
    /// <returns>False when there is none, or it is not for the reader to say.</returns>
    public async Task<bool> EndAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await (await ReachableAsync(db)).SingleOrDefaultAsync(row => row.Id == id && row.EndedAt == null, cancellation) is not { } row)
            return false;
        row.EndedAt = clock.GetUtcNow().UtcDateTime;
        audit.Add(db, session.OrganisationId, "cohorts.deputy-ended", session.StaffMemberId, (AuditTrail.StaffMember, row.DeputyId));
        await db.SaveChangesAsync(cancellation);
        await TellAsync(db, row, cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Wake();
        return true;
    }

    private async Task TellAsync(AcademyDb db, ApprovalDeputy row, CancellationToken cancellation)
    {
        var superior = (await staff.ListAsync(row.OrganisationId, [row.SuperiorId], TokyoTime.Today(clock), cancellation)).Select(person => person.Name).FirstOrDefault();
        var (isEnded, key) = (row.EndedAt is not null, $"deputy:{row.Id:N}:{(row.EndedAt is null ? "named" : "ended")}");
        await notices.AddAsync(db, [row.DeputyId], new DeputyNotice(superior ?? "", row.From, row.Until, isEnded), key, cancellation);
        await board.AddAsync(db, NoticeMail.Of(row.OrganisationId, key), cancellation);
    }

    private async Task<HashSet<Guid>> HeadsAsync(DateOnly today, CancellationToken cancellation)
    {
        var heads = (await staff.SuperiorsAsync(session.OrganisationId, today, today, cancellation)).Select(superior => superior.StaffMemberId).ToHashSet();
        if (!await access.IsHrAsync())
            heads.IntersectWith([session.StaffMemberId]);
        return heads;
    }

    private async Task<IQueryable<ApprovalDeputy>> ReachableAsync(AcademyDb db)
    {
        var isHr = await access.IsHrAsync();
        return db.Set<ApprovalDeputy>().Where(row => row.OrganisationId == session.OrganisationId && (isHr || row.SuperiorId == session.StaffMemberId));
    }

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}

/// <param name="Superiors">By reading.</param>
/// <param name="Listed">By their first day.</param>
public sealed record ReadDeputies(IReadOnlyList<StaffListing> Superiors, IReadOnlyList<ListedDeputy> Listed);

/// <param name="From">The first day, in Tokyo.</param>
/// <param name="Until">The last day, in Tokyo.</param>
public sealed record ListedDeputy(Guid Id, string Superior, string Deputy, DateOnly From, DateOnly Until);
