using Academy.Data;
using Academy.Data.Organisations;
using Academy.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Academy.Organisations.Services;

/// <summary>The postings that make their holders superiors: main or concurrent ones, of the ranks that the organisation chose.</summary>
internal static class HeadPostings
{
    /// <summary>All that hold on a day from the first to the last one. As many commands for one as for many.</summary>
    /// <param name="db">In the scope of the organisation.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="offices">Only in these; null: in all.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<IReadOnlyList<Superior>> ReadAsync(AcademyDb db, DateOnly from, DateOnly to, IReadOnlyCollection<Guid>? offices, CancellationToken cancellation) =>
        await ReadAsync(db, await SettingsAsync(db, cancellation), from, to, offices, cancellation);

    /// <inheritdoc cref="ReadAsync(AcademyDb, DateOnly, DateOnly, IReadOnlyCollection{Guid}, CancellationToken)"/>
    /// <param name="settings">Of the organisation, where they are known already: one command less.</param>
    public static async Task<IReadOnlyList<Superior>> ReadAsync(
        AcademyDb db, OrganisationSettings settings, DateOnly from, DateOnly to, IReadOnlyCollection<Guid>? offices, CancellationToken cancellation)
    {
        var ranks = settings.SuperiorRanks ?? [];
        if (ranks.Count == 0)
            return [];
        var postings = db.Set<Posting>().Where(posting => posting.Kind != PostingKind.Seconded && ranks.Contains(posting.Rank!)
            && posting.ValidFrom <= to && (posting.ValidUntil == null || posting.ValidUntil > from));
        if (offices is not null)
            postings = postings.Where(posting => offices.Contains(posting.DepartmentId));
        var rows = await (
            from posting in postings.AsNoTracking()
            join member in db.Set<StaffMember>() on posting.StaffMemberId equals member.Id
            where member.ValidFrom <= to && (member.ValidUntil == null || member.ValidUntil > @from)
            orderby posting.Id
            select new { Posting = posting, member.ValidFrom, member.ValidUntil }).ToListAsync(cancellation);
        return
        [
            .. from row in rows
               let posting = row.Posting
               let superior = new Superior(
                   posting.Id, posting.StaffMemberId, posting.DepartmentId, posting.Kind == PostingKind.Main, Later(posting.ValidFrom, row.ValidFrom), Earlier(posting.ValidUntil, row.ValidUntil))
               where superior.ValidFrom <= to && (superior.ValidUntil is not { } until || (until > @from && until > superior.ValidFrom))
               select superior,
        ];
    }

    public static async Task<OrganisationSettings> SettingsAsync(AcademyDb db, CancellationToken cancellation) =>
        OrganisationSettings.Read(await db.Set<Organisation>().Where(row => row.Id == db.Scope.OrganisationId).Select(row => row.Settings).SingleAsync(cancellation));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is not { } first ? other : other is { } second && second < first ? other : one;
}
