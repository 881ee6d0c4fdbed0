using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Assignments;
using Academy.Domain.Notices;
using Academy.Domain.Organisations;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Assignments;

/// <summary>Who marks what the groups of a term hand in (講師): members of the host's own staff, whom it names.</summary>
public sealed class AssessorDesk(
    AcademyDbFactory databases, IStaffDirectory staff, NoticeBoard notices, WorkBoard board, WorkSignal signal, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    /// <summary>Those who do now, in the order in which they were first named.</summary>
    /// <param name="termId">Hosted by the reader's organisation.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<ListedAssessor>> ListAsync(Guid termId, CancellationToken cancellation)
    {
        await using var db = Open();
        var rows = await Of(db, termId).AsNoTracking().Where(row => row.EndedAt == null).OrderBy(row => row.NamedAt).ThenBy(row => row.Id).ToListAsync(cancellation);
        var names = await staff.NamesAsync(session.OrganisationId, [.. rows.Select(row => row.StaffMemberId)], cancellation);
        return rows.ConvertAll(row => new ListedAssessor(row.Id, names.GetValueOrDefault(row.StaffMemberId) ?? ""));
    }

    /// <summary>Asks somebody to mark, and tells them.</summary>
    /// <param name="term">Hosted by the reader's organisation.</param>
    /// <param name="staffMemberId">Of the same organisation.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task<NamingOutcome> NameAsync(HostedTerm term, Guid staffMemberId, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await KeyLock.HoldAsync(db, $"assessors:{term.Id:N}", cancellation);
        if (await db.Set<Participation>().AnyAsync(
            row => row.OrganisationId == session.OrganisationId && row.TermId == term.Id && row.HomeOrganisationId == session.OrganisationId && row.StaffMemberId == staffMemberId
                && row.EndedAt == null, cancellation))
            return NamingOutcome.TakesPart;
        var row = await Of(db, term.Id).SingleOrDefaultAsync(row => row.StaffMemberId == staffMemberId, cancellation);
        if (row is { EndedAt: null })
            return NamingOutcome.Already;
        if (row is null)
            db.Add(row = new() { OrganisationId = session.OrganisationId, TermId = term.Id, StaffMemberId = staffMemberId, NamedAt = clock.GetUtcNow().UtcDateTime });
        row.EndedAt = null;
        await WriteAsync(db, term, row, AssessorNews.Named, cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Wake();
        return NamingOutcome.Done;
    }

    /// <summary>Asks somebody no longer, and tells them. The marks that they gave stay.</summary>
    /// <returns>False when there is no such assessor of the term.</returns>
    public async Task<bool> EndAsync(HostedTerm term, Guid id, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await KeyLock.HoldAsync(db, $"assessors:{term.Id:N}", cancellation);
        if (await Of(db, term.Id).SingleOrDefaultAsync(row => row.Id == id && row.EndedAt == null, cancellation) is not { } row)
            return false;
        row.EndedAt = clock.GetUtcNow().UtcDateTime;
        await WriteAsync(db, term, row, AssessorNews.Ended, cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Wake();
        return true;
    }

    private async Task WriteAsync(AcademyDb db, HostedTerm term, TermAssessor row, AssessorNews news, CancellationToken cancellation)
    {
        audit.Add(db, session.OrganisationId, news is AssessorNews.Named ? "cohorts.assessor-named" : "cohorts.assessor-ended", session.StaffMemberId, (AuditTrail.StaffMember, row.StaffMemberId));
        await db.SaveChangesAsync(cancellation);
        // Who is named again is told again.
        var key = $"assessor:{row.Id:N}:{news}:{clock.GetUtcNow().UtcDateTime:yyyyMMddHHmmssfff}";
        await notices.AddAsync(db, [row.StaffMemberId], new AssessorNotice(term.Id, term.Name, news, null), key, cancellation);
        await board.AddAsync(db, NoticeMail.Of(session.OrganisationId, key), cancellation);
    }

    private IQueryable<TermAssessor> Of(AcademyDb db, Guid termId) => db.Set<TermAssessor>().Where(row => row.OrganisationId == session.OrganisationId && row.TermId == termId);

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}

/// <param name="Id">Of the naming, not of the person.</param>
public sealed record ListedAssessor(Guid Id, string Name);

/// <summary>What became of naming an assessor.</summary>
public enum NamingOutcome
{
    Done,

    /// <summary>They are one already.</summary>
    Already,

    /// <summary>They take part in the term themselves.</summary>
    TakesPart,
}
