using Academy.Cohorts.Services.Following;
using Academy.Cohorts.Services.Participants;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Assignments;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Assignments;
using Academy.Domain.Notices;
using Academy.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Assignments;

/// <summary>What the reader's group hands in: one of it for all.</summary>
public sealed class OwnSubmissions(AtHost host, ParticipantTeller teller, NoticeBoard notices, WorkBoard board, WorkSignal signal, Holidays holidays, TimeProvider clock)
{
    /// <summary>Null when the reader does not take part in the term, or it asks for nothing to be handed in.</summary>
    /// <param name="termId">Of whichever host.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ReadOwnSubmissions?> FindAsync(Guid termId, CancellationToken cancellation)
    {
        if (await host.FindAsync(termId, cancellation) is not { Terms.Assignment: not null } own)
            return null;
        await using var db = host.Open(own);
        return await ReadAsync(db, own, cancellation);
    }

    /// <summary>Hands in what the group has. Pressed by two at once, it is handed in once.</summary>
    /// <param name="own">In which the reader takes part.</param>
    /// <param name="seen">The <see cref="GroupWork.Key"/> of what was looked at.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task<HandInOutcome> HandInAsync(OwnTerm own, string? seen, CancellationToken cancellation)
    {
        await using var db = host.Open(own);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (own.Group is not { } group)
            return HandInOutcome.Nothing;
        await GroupWork.HoldAsync(db, own.TermId, group, cancellation);
        var read = await ReadAsync(db, own, cancellation);
        if (read.Newest is { State: not SubmissionState.Returned } newest)
            return read.IsWhatWasHandedIn(newest) && read.Work.Key == seen ? HandInOutcome.Already : HandInOutcome.Overtaken;
        if (read.Work.Proposal is not { } proposal)
            return HandInOutcome.Nothing;
        if (read.Work.Key != seen)
            return HandInOutcome.Overtaken;
        var row = new Submission
        {
            OrganisationId = own.HostId,
            TermId = own.TermId,
            Group = group,
            Number = read.Submissions.Count + 1,
            ProposalNumber = proposal,
            Files = CatalogueJson.Write(read.Work.Files.Select(file => file.Id)),
            ParticipationId = own.ParticipationId,
            SubmittedAt = clock.GetUtcNow().UtcDateTime,
            State = SubmissionState.Submitted,
        };
        db.Add(row);
        await db.SaveChangesAsync(cancellation);
        await TellAsync(db, own, row, cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Wake();
        return HandInOutcome.Done;
    }

    /// <summary>The others of the group, and who marks it.</summary>
    private async Task TellAsync(AcademyDb db, OwnTerm own, Submission row, CancellationToken cancellation)
    {
        var others = await db.Set<Participation>().AsNoTracking()
            .Where(one => one.OrganisationId == own.HostId && one.TermId == own.TermId && one.Group == row.Group && one.EndedAt == null && one.Id != own.ParticipationId).ToListAsync(cancellation);
        await teller.TellAsync(db, others, new SubmissionNotice(own.TermId, own.TermName, row.Group, row.Number, SubmissionNews.HandedIn, null), $"submission:{row.Id:N}", cancellation);
        var assessors = await db.Set<TermAssessor>()
            .Where(one => one.OrganisationId == own.HostId && one.TermId == own.TermId && one.EndedAt == null).Select(one => one.StaffMemberId).ToListAsync(cancellation);
        if (assessors.Count == 0)
            return;
        var key = $"to-mark:{row.Id:N}";
        await notices.AddAsync(db, assessors, new AssessorNotice(own.TermId, own.TermName, AssessorNews.HandedIn, row.Group), key, cancellation);
        await board.AddAsync(db, NoticeMail.Of(own.HostId, key), cancellation);
    }

    private async Task<ReadOwnSubmissions> ReadAsync(AcademyDb db, OwnTerm own, CancellationToken cancellation)
    {
        // Nobody is in group 0.
        var of = own.Group ?? 0;
        var read = await db.Set<Term>().Where(row => row.OrganisationId == own.HostId && row.Id == own.TermId).Select(row => new
        {
            Last = db.Set<TermSession>().Where(one => one.OrganisationId == own.HostId && one.TermId == own.TermId).Max(one => one.Day),
            Proposal = GroupWork.ProposalsOf(db, own.HostId, own.TermId, of).Max(one => (int?)one.Number),
        }).SingleAsync(cancellation);
        var files = await GroupWork.FilesOf(db, own.HostId, own.TermId, of).ToListAsync(cancellation);
        var submissions = await (
            from row in db.Set<Submission>()
            where row.OrganisationId == own.HostId && row.TermId == own.TermId && row.Group == of
            orderby row.Number descending
            select new
            {
                Row = row,
                HasAgreed = db.Set<ShowcaseConsent>().Any(one =>
                    one.OrganisationId == row.OrganisationId && one.SubmissionId == row.Id && one.ParticipationId == own.ParticipationId && one.WithdrawnAt == null),
                Marks = db.Set<Assessment>().Where(one => one.OrganisationId == row.OrganisationId && one.SubmissionId == row.Id && one.HandedInAt != null).ToList(),
            }).AsNoTracking().ToListAsync(cancellation);
        return new(
            own, own.Terms.Assignment!.DueOn(read.Last, holidays.Calendar), new(read.Proposal, files),
            submissions.ConvertAll(one => new MarkedSubmission(one.Row, one.Marks)), submissions.Count > 0 && submissions[0].HasAgreed);
    }
}

/// <param name="Due">The last day on which it is in time.</param>
/// <param name="Work">That there is to be handed in.</param>
/// <param name="Submissions">The newest first.</param>
/// <param name="HasAgreed">Whether the reader agrees to the newest one being shown to everybody.</param>
public sealed record ReadOwnSubmissions(OwnTerm Own, DateOnly Due, GroupWork Work, IReadOnlyList<MarkedSubmission> Submissions, bool HasAgreed)
{
    public IReadOnlyList<RubricCriterion> Rubric => StandardRubric.Of(Own.Terms);

    /// <summary>Null before the first.</summary>
    public Submission? Newest => Submissions.Count > 0 ? Submissions[0].Row : null;

    /// <summary>Whether something can be handed in, as far as it is there.</summary>
    public bool IsAwaited => Own.Group is not null && Newest is null or { State: SubmissionState.Returned };

    /// <summary>Whether it comes, or came, after the day on which it is due.</summary>
    public bool IsLate(DateTime utc) => TokyoTime.DateOf(utc) > Due;

    internal bool IsWhatWasHandedIn(Submission row) => row.ProposalNumber == Work.Proposal && Work.FilesOf(row).SequenceEqual(Work.Files);
}

/// <summary>What a group handed in, with what was said to it.</summary>
/// <param name="Marks">That were handed in: who of the group reads them learns nobody's name.</param>
public sealed record MarkedSubmission(Submission Row, IReadOnlyList<Assessment> Marks)
{
    /// <summary>What lecturers said, in the order in which they handed it in.</summary>
    public IReadOnlyList<string> Comments => CommentsOf(row => row.AssessorId is not null);

    /// <summary>What participants of other groups said, likewise.</summary>
    public IReadOnlyList<string> PeerComments => CommentsOf(row => row.ParticipationId is not null);

    public AssignmentResult ResultOf(IReadOnlyList<RubricCriterion> rubric) => HandedMarks.ResultOf(rubric.Count, Marks);

    private IReadOnlyList<string> CommentsOf(Func<Assessment, bool> whose) =>
        [.. Marks.Where(row => row.Comment is not null && whose(row)).OrderBy(row => row.HandedInAt).Select(row => row.Comment!)];
}

/// <summary>What became of handing something in.</summary>
public enum HandInOutcome
{
    Done,

    /// <summary>The same was handed in a moment ago, by whoever of the group.</summary>
    Already,

    /// <summary>There is nothing to hand in.</summary>
    Nothing,

    /// <summary>Somebody has handed in something, or changed what there is, after it was looked at.</summary>
    Overtaken,
}
