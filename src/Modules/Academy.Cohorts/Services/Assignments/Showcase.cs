using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Assignments;
using Academy.Data.Cohorts.Groups;
using Academy.Domain.Catalogue;
using Academy.Domain.Lists;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Assignments;

/// <summary>What groups of all terms agreed to show, for everybody who is signed in: the proposal, and nobody's name.</summary>
public sealed class Showcase(AcademyDbFactory databases)
{
    private const int WorksOfPage = 20;

    /// <summary>A page of it, the newest first.</summary>
    /// <param name="page">As it stood in the address.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ListPage<ShownWork>> ListAsync(string? page, CancellationToken cancellation)
    {
        await using var db = Open();
        var cut = PageCut.Of(await db.Set<Submission>().CountAsync(row => row.ShowcasedAt != null, cancellation), page, WorksOfPage);
        return cut.Page(await Shown(db).OrderByDescending(work => work.ShownAt).ThenBy(work => work.Id).Skip(cut.Skip).Take(cut.Size).ToListAsync(cancellation));
    }

    /// <summary>Null when there is no such work, or it is not shown, or no longer.</summary>
    public async Task<ShownWork?> FindAsync(Guid submissionId, CancellationToken cancellation)
    {
        await using var db = Open();
        return await Shown(db).SingleOrDefaultAsync(work => work.Id == submissionId, cancellation);
    }

    private static IQueryable<ShownWork> Shown(AcademyDb db) =>
        from row in db.Set<Submission>()
        where row.ShowcasedAt != null
        join term in db.Set<Term>() on new { row.OrganisationId, row.TermId } equals new { term.OrganisationId, TermId = term.Id }
        join proposal in db.Set<ProposalVersion>() on new { row.OrganisationId, row.TermId, row.Group, Number = row.ProposalNumber }
            equals new { proposal.OrganisationId, proposal.TermId, proposal.Group, proposal.Number }
        select new ShownWork { Id = row.Id, TermName = term.Name, TermNameEnglish = term.NameEnglish, Group = row.Group, Text = proposal.Text, ShownAt = row.ShowcasedAt!.Value };

    private AcademyDb Open() => databases.Create(DataScope.System("cohorts: works that all of a group agreed to show to everybody"));
}

/// <summary>A work that is shown to everybody.</summary>
public sealed record ShownWork
{
    private const int LongestTitle = 80;

    /// <summary>Of the submission.</summary>
    public required Guid Id { get; init; }

    public required string TermName { get; init; }
    public required string? TermNameEnglish { get; init; }
    public required int Group { get; init; }

    /// <summary>The proposal, in Markdown.</summary>
    public required string Text { get; init; }

    public required DateTime ShownAt { get; init; }

    public LocalText Term => new(TermName, TermNameEnglish);

    /// <summary>Its first line, without the mark of a heading; cut when it is long.</summary>
    public string Title => FirstLine.TrimStart('#', ' ') is not { Length: > 0 } line ? "—" : line.Length > LongestTitle ? $"{line[..LongestTitle]}…" : line;

    /// <summary>What is left of the text when its first line is a heading that the title has whole.</summary>
    public string Body => FirstLine.StartsWith('#') && FirstLine.TrimStart('#', ' ') == Title ? Text.TrimStart()[FirstLine.Length..].TrimStart() : Text;

    private string FirstLine => Text.TrimStart().Split('\n', 2)[0].TrimEnd();
}
