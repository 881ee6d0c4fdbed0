using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Groups;
using Academy.Domain.Lists;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Groups.Proposals;

/// <summary>The proposal (提案) that a group writes together. Each saving is a version, which never changes.</summary>
public sealed class ProposalBook(GroupDoor door, TimeProvider clock)
{
    /// <summary>Letters of a proposal.</summary>
    public const int Longest = 40_000;

    private const int VersionsOfPage = 50;

    /// <summary>What the group has now; null while nobody has saved anything.</summary>
    public async Task<SavedProposal?> NewestAsync(GroupSpace space, CancellationToken cancellation)
    {
        await using var db = door.Open(space);
        return await Saved(db, space).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>A version with the one before it and the newest one; null when there is none of this number.</summary>
    public async Task<ReadVersion?> FindAsync(GroupSpace space, int number, CancellationToken cancellation)
    {
        await using var db = door.Open(space);
        var rows = await (
            from row in Saved(db, space)
            where row.Number == number || row.Number == number - 1 || row.Number == db.Versions(space).Max(one => one.Number)
            orderby row.Number
            select row).ToListAsync(cancellation);
        return rows.Find(row => row.Number == number) is { } version ? new(version, rows.Find(row => row.Number == number - 1)?.Text ?? "", rows[^1].Number) : null;
    }

    /// <summary>Who saved what when, the newest first.</summary>
    /// <param name="space">That the reader came into.</param>
    /// <param name="page">As it stood in the address.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ListPage<SavedMark>> ListAsync(GroupSpace space, string? page, CancellationToken cancellation)
    {
        await using var db = door.Open(space);
        var cut = PageCut.Of(await db.Versions(space).CountAsync(cancellation), page, VersionsOfPage);
        return cut.Page<SavedMark>(await (
            from version in db.Versions(space)
            join person in db.Set<Participation>() on new { version.OrganisationId, Id = version.ParticipationId } equals new { person.OrganisationId, person.Id }
            orderby version.Number descending
            select new SavedMark(version.Number, person.Name, version.SavedAt)).Skip(cut.Skip).Take(cut.Size).ToListAsync(cancellation));
    }

    /// <summary>Saves a text as the newest version, if it was made of the newest one; the same text makes none.</summary>
    /// <param name="space">Of the reader's own group.</param>
    /// <param name="basedOn">The number of the version that was looked at; 0: there was none.</param>
    /// <param name="text">Of a length that is allowed, its lines ending with a line feed.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <exception cref="ArgumentException">The space is the host's, who only reads.</exception>
    public async Task<SaveOutcome> SaveAsync(GroupSpace space, int basedOn, string text, CancellationToken cancellation)
    {
        var author = space.ParticipationId ?? throw new ArgumentException("The host does not write the proposal of a group.", nameof(space));
        await using var db = door.Open(space);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await GroupDoor.HoldAsync(db, space, cancellation))
            return SaveOutcome.Gone;
        var newest = await db.Versions(space).AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation);
        if (newest?.Text == text)
            return SaveOutcome.Same;
        if ((newest?.Number ?? 0) != basedOn)
            return SaveOutcome.Overtaken;
        db.Add(new ProposalVersion
        {
            OrganisationId = space.HostId,
            TermId = space.TermId,
            Group = space.Number,
            Number = basedOn + 1,
            Text = text,
            ParticipationId = author,
            SavedAt = clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return SaveOutcome.Saved;
    }

    private static IQueryable<SavedProposal> Saved(AcademyDb db, GroupSpace space) =>
        from version in db.Versions(space)
        join person in db.Set<Participation>() on new { version.OrganisationId, Id = version.ParticipationId } equals new { person.OrganisationId, person.Id }
        select new SavedProposal { Number = version.Number, Text = version.Text, SavedBy = person.Name, SavedAt = version.SavedAt };
}
