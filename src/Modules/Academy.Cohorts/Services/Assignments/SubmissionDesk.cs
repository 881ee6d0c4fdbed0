using Academy.Cohorts.Services.Following;
using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Assignments;
using Academy.Data.Cohorts.Groups;
using Academy.Domain.Cohorts.Assignments;
using Academy.Domain.Notices;
using Academy.Domain.Organisations;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Assignments;

/// <summary>What the groups of a term hand in that the reader's organisation hosts, its marks, and what the host decides.</summary>
public sealed class SubmissionDesk(
    AcademyDbFactory databases, IStaffDirectory staff, ParticipantTeller teller, WorkSignal signal, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    /// <summary>All groups by their numbers, each with what it handed in last.</summary>
    public async Task<IReadOnlyList<GroupSubmissionRow>> ListAsync(HostedTerm term, CancellationToken cancellation)
    {
        await using var db = Open();
        var people = await People(db, term.Id).Where(row => row.Group != null).GroupBy(row => row.Group!.Value)
            .Select(rows => new { rows.Key, Count = rows.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        var newest = (await (
            from row in Of(db, term.Id)
            where !Of(db, term.Id).Any(later => later.Group == row.Group && later.Number > row.Number)
            select new { Row = row, Marks = db.Set<Assessment>().Where(one => one.OrganisationId == row.OrganisationId && one.SubmissionId == row.Id).ToList() })
            .AsNoTracking().ToListAsync(cancellation)).ToDictionary(one => one.Row.Group);
        var criteria = StandardRubric.Of(term.Terms).Count;
        return
        [
            .. people.Keys.Union(newest.Keys).Order().Select(group => newest.GetValueOrDefault(group) is { } found
                ? new GroupSubmissionRow(group, people.GetValueOrDefault(group), found.Row, HandedMarks.ResultOf(criteria, found.Marks))
                : new(group, people.GetValueOrDefault(group), null, null)),
        ];
    }

    /// <summary>Null when the term has no such group: nobody is in it, and it handed in nothing.</summary>
    public async Task<ReadGroupSubmission?> FindAsync(HostedTerm term, int group, CancellationToken cancellation)
    {
        await using var db = Open();
        return await FindAsync(db, term, group, cancellation);
    }

    /// <summary>Accepts the work of a group, by which the assignment is met for all of it, or returns it. All of the group are told.</summary>
    /// <param name="term">Hosted by the reader's organisation.</param>
    /// <param name="group">Of the term.</param>
    /// <param name="number">Of what was looked at: the newest that the group handed in.</param>
    /// <param name="accepts">Otherwise it is returned, to be handed in again.</param>
    /// <param name="comment">What the group will read; null when nothing is said.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns><see cref="ChangeOutcome.Overtaken"/> when somebody has decided on it, or it is to be accepted and too few assessors have marked it.</returns>
    public async Task<ChangeOutcome> DecideAsync(HostedTerm term, int group, int number, bool accepts, string? comment, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Who leaves the group at the same time has left before, or leaves after.
        await KeyLock.HoldPlacesAsync(db, term.Id, cancellation);
        await GroupWork.HoldAsync(db, term.Id, group, cancellation);
        if (await FindAsync(db, term, group, cancellation) is not { Newest: not null } read)
            return ChangeOutcome.Gone;
        if (!read.IsWaiting || read.Newest.Number != number || (accepts && !read.MayBeAccepted))
            return ChangeOutcome.Overtaken;
        var now = clock.GetUtcNow().UtcDateTime;
        var row = await Of(db, term.Id).SingleAsync(one => one.Group == group && one.Number == number, cancellation);
        (row.State, row.Comment, row.DecidedAt, row.DecidedById) = (accepts ? SubmissionState.Accepted : SubmissionState.Returned, comment, now, session.StaffMemberId);
        if (accepts)
            db.AddRange(read.Members.Where(member => !member.IsMet).Select(member => Met(member.Row, now)));
        audit.Add(db, session.OrganisationId, accepts ? "cohorts.submission-accepted" : "cohorts.submission-returned", session.StaffMemberId, ("Submission", row.Id));
        await db.SaveChangesAsync(cancellation);
        await teller.TellAsync(
            db, read.Members.Select(member => member.Row), new SubmissionNotice(term.Id, term.Name, group, number, accepts ? SubmissionNews.Accepted : SubmissionNews.Returned, comment),
            $"submission:{row.Id:N}:{row.State}", cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Wake();
        return ChangeOutcome.Done;
    }

    /// <summary>Shows the work of a group to the staff of all organisations, or takes it back.</summary>
    /// <param name="term">Hosted by the reader's organisation.</param>
    /// <param name="group">Of the term.</param>
    /// <param name="shows">Otherwise it is taken back.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns><see cref="ChangeOutcome.Overtaken"/> when not everybody in the group agrees.</returns>
    public async Task<ChangeOutcome> ShowAsync(HostedTerm term, int group, bool shows, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await KeyLock.HoldPlacesAsync(db, term.Id, cancellation);
        await GroupWork.HoldAsync(db, term.Id, group, cancellation);
        if (await FindAsync(db, term, group, cancellation) is not { Newest: { } newest } read)
            return ChangeOutcome.Gone;
        if (shows && !read.MayBeShown)
            return ChangeOutcome.Overtaken;
        if (shows == newest.ShowcasedAt is not null)
            return ChangeOutcome.Done;
        var row = await Of(db, term.Id).SingleAsync(one => one.Id == newest.Id, cancellation);
        row.ShowcasedAt = shows ? clock.GetUtcNow().UtcDateTime : null;
        audit.Add(db, session.OrganisationId, shows ? "cohorts.work-shown" : "cohorts.work-hidden", session.StaffMemberId, ("Submission", row.Id));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return ChangeOutcome.Done;
    }

    private ParticipationEvent Met(Participation person, DateTime now) => new()
    {
        OrganisationId = person.OrganisationId,
        ParticipationId = person.Id,
        HomeOrganisationId = person.HomeOrganisationId,
        Kind = ParticipationEventKind.Assignment,
        IsMet = true,
        RecordedAt = now,
        ActorId = session.StaffMemberId,
    };

    private async Task<ReadGroupSubmission?> FindAsync(AcademyDb db, HostedTerm term, int group, CancellationToken cancellation)
    {
        var people = await (
            from row in People(db, term.Id)
            where row.Group == @group
            orderby row.ReadingKey, row.Id
            select new
            {
                Row = row,
                // What is accepted is the newest: nothing is handed in after it.
                HasAgreed = db.Set<ShowcaseConsent>().Any(one => one.OrganisationId == row.OrganisationId && one.ParticipationId == row.Id && one.WithdrawnAt == null
                    && Of(db, term.Id).Any(work => work.Id == one.SubmissionId && work.Group == @group && work.State == SubmissionState.Accepted)),
                Events = db.Set<ParticipationEvent>().Where(one => one.OrganisationId == row.OrganisationId && one.ParticipationId == row.Id && one.Kind == ParticipationEventKind.Assignment).ToList(),
            }).AsNoTracking().ToListAsync(cancellation);
        var submissions = await (
            from row in Of(db, term.Id)
            where row.Group == @group
            orderby row.Number descending
            select new
            {
                Row = row,
                Text = db.Set<ProposalVersion>().Where(one => one.OrganisationId == row.OrganisationId && one.TermId == row.TermId && one.Group == row.Group && one.Number == row.ProposalNumber)
                    .Select(one => one.Text).SingleOrDefault(),
                Marks = db.Set<Assessment>().Where(one => one.OrganisationId == row.OrganisationId && one.SubmissionId == row.Id && one.HandedInAt != null).ToList(),
            }).AsNoTracking().ToListAsync(cancellation);
        if (people.Count == 0 && submissions.Count == 0)
            return null;
        var files = submissions.Count == 0 ? [] : new GroupWork(null, await GroupWork.FilesOf(db, session.OrganisationId, term.Id, group).ToListAsync(cancellation)).FilesOf(submissions[0].Row);
        var lecturers = submissions.SelectMany(one => one.Marks).Select(one => one.AssessorId).OfType<Guid>().Distinct().ToList();
        var names = lecturers.Count == 0 ? null : await staff.NamesAsync(session.OrganisationId, lecturers, cancellation);
        return new(
            people.ConvertAll(one => new GroupMember(one.Row, new RecordedStanding(one.Events).IsAssignmentAccepted, one.HasAgreed)),
            submissions.ConvertAll(one => new MarkedSubmission(one.Row, one.Marks)),
            submissions.Count == 0 ? null : submissions[0].Text, files, names ?? new Dictionary<Guid, string>(), StandardRubric.Of(term.Terms));
    }

    private IQueryable<Submission> Of(AcademyDb db, Guid termId) => db.Set<Submission>().Where(row => row.OrganisationId == session.OrganisationId && row.TermId == termId);

    private IQueryable<Participation> People(AcademyDb db, Guid termId) =>
        db.Set<Participation>().Where(row => row.OrganisationId == session.OrganisationId && row.TermId == termId && row.EndedAt == null);

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}

/// <summary>A group of a term with what it handed in last.</summary>
/// <param name="People">How many are in it now.</param>
/// <param name="Newest">Null when it has handed in nothing.</param>
/// <param name="Result">Of that; null when there is none.</param>
public sealed record GroupSubmissionRow(int Group, int People, Submission? Newest, AssignmentResult? Result);

/// <summary>What a group handed in, as the host decides on it.</summary>
/// <param name="Members">Who is in the group now, by reading.</param>
/// <param name="Submissions">The newest first: that one is decided on.</param>
/// <param name="Text">The proposal of that one; null when nothing was handed in.</param>
/// <param name="Files">That went along with it.</param>
/// <param name="Names">Of who marked any of them, by member of staff.</param>
public sealed record ReadGroupSubmission(
    IReadOnlyList<GroupMember> Members, IReadOnlyList<MarkedSubmission> Submissions, string? Text, IReadOnlyList<GroupFile> Files, IReadOnlyDictionary<Guid, string> Names,
    IReadOnlyList<RubricCriterion> Rubric)
{
    /// <summary>Null when nothing was handed in.</summary>
    public Submission? Newest => Submissions.Count > 0 ? Submissions[0].Row : null;

    /// <summary>Of that one; null when there is none.</summary>
    public AssignmentResult? Result => Submissions.Count > 0 ? Submissions[0].ResultOf(Rubric) : null;

    /// <summary>Whether nobody has decided on it.</summary>
    public bool IsWaiting => Newest?.State is SubmissionState.Submitted;

    /// <summary>Whether enough assessors have marked it. What their marks suggest binds nobody.</summary>
    public bool MayBeAccepted => Result is { Suggestion: not AssignmentSuggestion.Wait };

    /// <summary>Whether everybody in the group agrees to its work, which is accepted, being shown.</summary>
    public bool MayBeShown => Newest?.State is SubmissionState.Accepted && Members.Count > 0 && Members.All(member => member.HasAgreed);

    /// <summary>The marks of the assessors, in the order in which they were handed in.</summary>
    public IReadOnlyList<NamedMarks> MarksOf(MarkedSubmission submission) =>
    [
        .. submission.Marks.Where(row => row.AssessorId is not null).OrderBy(row => row.HandedInAt)
            .Select(row => new NamedMarks(Names.GetValueOrDefault(row.AssessorId!.Value) ?? "", HandedMarks.Of(row), row.Comment)),
    ];
}

/// <param name="IsMet">Whether the assignment stands as accepted for them.</param>
/// <param name="HasAgreed">Whether they agree to the accepted work of the group being shown to everybody.</param>
public sealed record GroupMember(Participation Row, bool IsMet, bool HasAgreed);
