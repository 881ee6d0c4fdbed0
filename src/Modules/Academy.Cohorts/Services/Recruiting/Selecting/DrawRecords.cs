using Academy.Data;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Lists;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Recruiting.Selecting;

/// <summary>How the places of a term were drawn, for everybody to check: receipt numbers and what each was given, and nothing of a person or an organisation.</summary>
public sealed class DrawRecords(AcademyDbFactory databases, ICurrentSession session)
{
    private const int ReceiptsOfPage = 100;

    /// <summary>Null when there is no such term, or it is not announced, or its result is not known.</summary>
    /// <param name="termId">Whoever hosts it.</param>
    /// <param name="page">Of the receipts, as it stood in the address.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<DrawRecord?> FindAsync(Guid termId, string? page, CancellationToken cancellation)
    {
        await using var own = Open();
        if (await DrawnAsync(own, termId, cancellation) is not { DrawList: { } list } recruitment)
            return null;
        var receipts = await own.Set<Application>()
            .Where(row => row.OrganisationId == session.OrganisationId && row.TermId == termId && row.StaffMemberId == session.StaffMemberId)
            .Select(row => row.Id).ToListAsync(cancellation);
        await using var all = databases.Create(DataScope.System("cohorts: the published record of a draw"));
        var drawn = all.Set<Placement>().Where(row => row.OrganisationId == recruitment.HostId && row.TermId == termId && row.Drawn != null);
        var cut = PageCut.Of(await drawn.CountAsync(cancellation), page, ReceiptsOfPage);
        var shown = await drawn.OrderBy(row => row.Position).Skip(cut.Skip).Take(cut.Size)
            .Select(row => new { row.ApplicationId, row.Position, row.Drawn, row.WaitingRank }).ToListAsync(cancellation);
        var seed = DrawList.SeedOf(list);
        return new(recruitment, seed, cut.Page(shown.ConvertAll(row => new DrawnReceipt(
            row.ApplicationId, row.Position!.Value, DrawList.TicketOf(seed, row.ApplicationId), row.Drawn!.Value, row.WaitingRank, receipts.Contains(row.ApplicationId)))));
    }

    /// <summary>The file of which the seed was made; null as for the record.</summary>
    public async Task<string?> ListAsync(Guid termId, CancellationToken cancellation)
    {
        await using var own = Open();
        return (await DrawnAsync(own, termId, cancellation))?.DrawList;
    }

    private static async Task<TermRecruitment?> DrawnAsync(AcademyDb db, Guid termId, CancellationToken cancellation) =>
        await TermRecruitment.FindAsync(db, termId, cancellation) is { IsAnnounced: true, DrawList: not null } found ? found : null;

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}

/// <param name="Seed">Of the lottery.</param>
/// <param name="Receipts">In the order of the draw.</param>
public sealed record DrawRecord(TermRecruitment Recruitment, string Seed, ListPage<DrawnReceipt> Receipts)
{
    /// <summary>How many receipt numbers are in the list, those that were not drawn among them.</summary>
    public int Listed => Recruitment.DrawList!.Count(letter => letter == '\n') - LinesBefore;

    /// <summary>The term and the closing time.</summary>
    private const int LinesBefore = 2;
}

/// <param name="Id">The receipt number.</param>
/// <param name="Outcome">What the draw gave, whatever became of it since.</param>
/// <param name="WaitingRank">On the waiting list; null when there was none.</param>
/// <param name="IsOwn">Whether it is the reader's.</param>
public sealed record DrawnReceipt(Guid Id, int Position, string Ticket, PlacementState Outcome, int? WaitingRank, bool IsOwn);
