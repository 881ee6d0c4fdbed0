using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Assignments;
using Academy.Data.Cohorts.Groups;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Assignments;
using Academy.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Assignments;

/// <summary>The presentations of a term for who takes part: their order, and the marks that participants give to the other groups (相互評価).</summary>
public sealed class PeerMarking(AtHost host, TimeProvider clock)
{
    /// <summary>Null when the reader does not take part in the term, or it asks for nothing to be handed in.</summary>
    /// <param name="termId">Of whichever host.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ReadPresentations?> FindAsync(Guid termId, CancellationToken cancellation)
    {
        if (await host.FindAsync(termId, cancellation) is not { Terms.Assignment: not null } own)
            return null;
        await using var db = host.Open(own);
        var last = await LastAsync(db, own, cancellation);
        var order = await db.Set<PresentationOrder>().AsNoTracking().SingleOrDefaultAsync(row => row.OrganisationId == own.HostId && row.TermId == own.TermId, cancellation);
        var works = await (
            from row in Presented(db, own)
            orderby row.Group
            select new { row.Group, IsMarked = Marks(db, own).Any(one => one.SubmissionId == row.Id) }).ToListAsync(cancellation);
        return new(own, last, order, works.ConvertAll(work => new PeerGroup(work.Group, work.Group == own.Group, work.IsMarked)), IsOpen(last));
    }

    /// <summary>Null as for the presentations, or when it is the reader's own group, or it has handed in nothing that stands.</summary>
    /// <param name="termId">Of whichever host.</param>
    /// <param name="group">Another one than the reader's.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ReadPeerWork?> FindAsync(Guid termId, int group, CancellationToken cancellation)
    {
        if (await host.FindAsync(termId, cancellation) is not { Terms.Assignment: not null, Group: { } reader } own || reader == group)
            return null;
        await using var db = host.Open(own);
        var read = await (
            from row in Presented(db, own)
            where row.Group == @group
            select new
            {
                Row = row,
                Text = db.Set<ProposalVersion>().Where(one => one.OrganisationId == row.OrganisationId && one.TermId == row.TermId && one.Group == row.Group && one.Number == row.ProposalNumber)
                    .Select(one => one.Text).SingleOrDefault(),
                Own = Marks(db, own).SingleOrDefault(one => one.SubmissionId == row.Id),
            }).AsNoTracking().SingleOrDefaultAsync(cancellation);
        return read is null ? null : new(own, read.Row, read.Text ?? "", read.Own, IsOpen(await LastAsync(db, own, cancellation)));
    }

    /// <summary>Saves the reader's marks, which count at once; given again, they replace those before.</summary>
    /// <param name="work">To be marked by the reader.</param>
    /// <param name="marks">In the order of the rubric: one for each criterion.</param>
    /// <param name="comment">What the group will read; null when nothing is said.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns><see cref="ChangeOutcome.Overtaken"/> when another one was handed in, or it is too late.</returns>
    public async Task<ChangeOutcome> SaveAsync(ReadPeerWork work, IReadOnlyList<int?> marks, string? comment, CancellationToken cancellation)
    {
        var own = work.Own;
        await using var db = host.Open(own);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await GroupWork.HoldAsync(db, own.TermId, work.Row.Group, cancellation);
        if (!IsOpen(await LastAsync(db, own, cancellation)) || !await Presented(db, own).AnyAsync(row => row.Id == work.Row.Id, cancellation))
            return ChangeOutcome.Overtaken;
        var now = clock.GetUtcNow().UtcDateTime;
        var row = await Marks(db, own).SingleOrDefaultAsync(one => one.SubmissionId == work.Row.Id, cancellation);
        if (row is null)
            db.Add(row = new() { OrganisationId = own.HostId, SubmissionId = work.Row.Id, ParticipationId = own.ParticipationId, Marks = "", SavedAt = now });
        (row.Marks, row.Comment, row.SavedAt) = (HandedMarks.Write(marks), comment, now);
        row.HandedInAt ??= now;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return ChangeOutcome.Done;
    }

    private bool IsOpen(DatedSession last) => PeerMarks.IsOpen(last.At.Day, TokyoTime.Today(clock));

    private static async Task<DatedSession> LastAsync(AcademyDb db, OwnTerm own, CancellationToken cancellation) => DatedSession.Of(
        await db.Set<TermSession>().AsNoTracking().Where(row => row.OrganisationId == own.HostId && row.TermId == own.TermId).OrderByDescending(row => row.Number).FirstAsync(cancellation));

    /// <summary>What each group handed in last, unless it was returned.</summary>
    private static IQueryable<Submission> Presented(AcademyDb db, OwnTerm own) => db.Set<Submission>().Where(row => row.OrganisationId == own.HostId && row.TermId == own.TermId
        && row.State != SubmissionState.Returned
        && !db.Set<Submission>().Any(later => later.OrganisationId == row.OrganisationId && later.TermId == row.TermId && later.Group == row.Group && later.Number > row.Number));

    /// <summary>The reader's.</summary>
    private static IQueryable<Assessment> Marks(AcademyDb db, OwnTerm own) =>
        db.Set<Assessment>().Where(row => row.OrganisationId == own.HostId && row.ParticipationId == own.ParticipationId);
}

/// <param name="Last">The session in which groups present.</param>
/// <param name="Row">Null when no order is decided.</param>
/// <param name="Works">Of groups that have handed in something that stands, by their numbers.</param>
/// <param name="IsOpen">Whether marks can be given today.</param>
public sealed record ReadPresentations(OwnTerm Own, DatedSession Last, PresentationOrder? Row, IReadOnlyList<PeerGroup> Works, bool IsOpen)
{
    /// <summary>The groups in their order, each with when it begins.</summary>
    public IReadOnlyList<(int Group, TimeOnly StartsAt)> Order => Row is null
        ? []
        : [.. CatalogueJson.Read<List<int>>(Row.Groups).Index().Select(one => (one.Item, Last.At.StartsAt.AddMinutes(Row.FirstAfter + (one.Index * Row.Minutes))))];
}

/// <param name="IsOwn">Whether the reader is in it.</param>
/// <param name="IsMarked">Whether the reader has marked it.</param>
public sealed record PeerGroup(int Group, bool IsOwn, bool IsMarked);

/// <summary>The work of another group.</summary>
/// <param name="Text">The proposal.</param>
/// <param name="Given">The reader's marks; null when there are none.</param>
/// <param name="IsOpen">Whether marks can be given today.</param>
public sealed record ReadPeerWork(OwnTerm Own, Submission Row, string Text, Assessment? Given, bool IsOpen)
{
    public IReadOnlyList<RubricCriterion> Rubric => StandardRubric.Of(Own.Terms);
}
