using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Assignments;
using Academy.Data.Cohorts.Groups;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Assignments;
using Academy.Domain.Organisations;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Assignments;

/// <summary>What the reader marks as an assessor of terms of their own organisation.</summary>
public sealed class Marking(AcademyDbFactory databases, IStaffDirectory staff, ICurrentSession session, TimeProvider clock)
{
    /// <summary>What groups of these terms have handed in last: what waits for the reader's marks first, then the newest.</summary>
    public async Task<IReadOnlyList<ListedWork>> ListAsync(CancellationToken cancellation)
    {
        await using var db = Open();
        var rows = await (
            from row in Reachable(db)
            join term in db.Set<Term>() on new { row.OrganisationId, row.TermId } equals new { term.OrganisationId, TermId = term.Id }
            where !db.Set<Submission>().Any(later => later.OrganisationId == row.OrganisationId && later.TermId == row.TermId && later.Group == row.Group && later.Number > row.Number)
            select new
            {
                Row = row,
                Term = term,
                Own = db.Set<Assessment>().SingleOrDefault(one => one.OrganisationId == row.OrganisationId && one.SubmissionId == row.Id && one.AssessorId == session.StaffMemberId),
            }).AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. rows.Select(one => new ListedWork(
                    one.Row.Id, new(one.Term.Name, one.Term.NameEnglish), one.Row.Group, one.Row.Number, one.Row.SubmittedAt, one.Row.State, one.Own is not null, one.Own?.HandedInAt is not null))
                .OrderBy(work => work.IsWaiting ? 0 : 1).ThenByDescending(work => work.SubmittedAt).ThenBy(work => work.Id),
        ];
    }

    /// <summary>Null when there is no such submission, or the reader is no assessor of its term.</summary>
    public async Task<ReadWork?> FindAsync(Guid submissionId, CancellationToken cancellation)
    {
        await using var db = Open();
        var read = await (
            from row in Reachable(db)
            where row.Id == submissionId
            join term in db.Set<Term>() on new { row.OrganisationId, row.TermId } equals new { term.OrganisationId, TermId = term.Id }
            select new
            {
                Row = row,
                Term = term,
                Text = db.Set<ProposalVersion>().Where(one => one.OrganisationId == row.OrganisationId && one.TermId == row.TermId && one.Group == row.Group && one.Number == row.ProposalNumber)
                    .Select(one => one.Text).SingleOrDefault(),
                Marks = db.Set<Assessment>().Where(one => one.OrganisationId == row.OrganisationId && one.SubmissionId == row.Id && one.AssessorId != null).ToList(),
            }).AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (read is null)
            return null;
        var files = new GroupWork(null, await GroupWork.FilesOf(db, session.OrganisationId, read.Row.TermId, read.Row.Group).ToListAsync(cancellation)).FilesOf(read.Row);
        var own = read.Marks.Find(one => one.AssessorId == session.StaffMemberId);
        // Who has not handed in their own marks is not to be led by others'.
        var others = own?.HandedInAt is null ? [] : read.Marks.FindAll(one => one != own && one.HandedInAt is not null);
        var names = others.Count == 0 ? null : await staff.NamesAsync(session.OrganisationId, [.. others.Select(one => one.AssessorId!.Value)], cancellation);
        return new(
            read.Row, new(read.Term.Name, read.Term.NameEnglish), StandardRubric.Of(CatalogueJson.Read<TermTerms>(read.Term.Terms)), read.Text ?? "", files, own,
            others.ConvertAll(one => new NamedMarks(names!.GetValueOrDefault(one.AssessorId!.Value) ?? "", HandedMarks.Of(one), one.Comment)));
    }

    /// <summary>Saves the reader's marks: as a draft, or handed in, from when on they count. What is handed in can be changed and stays so.</summary>
    /// <param name="submissionId">To be marked by the reader.</param>
    /// <param name="marks">In the order of the rubric; null where none is given, which only a draft allows.</param>
    /// <param name="comment">What the group will read; null when nothing is said.</param>
    /// <param name="handsIn">Otherwise it is a draft.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns><see cref="ChangeOutcome.Overtaken"/> when the host has decided meanwhile.</returns>
    public async Task<ChangeOutcome> SaveAsync(Guid submissionId, IReadOnlyList<int?> marks, string? comment, bool handsIn, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Reachable(db).AsNoTracking().SingleOrDefaultAsync(row => row.Id == submissionId, cancellation) is not { } work)
            return ChangeOutcome.Gone;
        await GroupWork.HoldAsync(db, work.TermId, work.Group, cancellation);
        if (await Reachable(db).Where(row => row.Id == submissionId).Select(row => (SubmissionState?)row.State).SingleOrDefaultAsync(cancellation) is not SubmissionState.Submitted)
            return ChangeOutcome.Overtaken;
        var now = clock.GetUtcNow().UtcDateTime;
        var row = await db.Set<Assessment>().SingleOrDefaultAsync(
            one => one.OrganisationId == session.OrganisationId && one.SubmissionId == submissionId && one.AssessorId == session.StaffMemberId, cancellation);
        if (row is null)
            db.Add(row = new() { OrganisationId = session.OrganisationId, SubmissionId = submissionId, AssessorId = session.StaffMemberId, Marks = "", SavedAt = now });
        if (row.HandedInAt is not null && !handsIn)
            return ChangeOutcome.Overtaken;
        (row.Marks, row.Comment, row.SavedAt) = (HandedMarks.Write(marks), comment, now);
        if (handsIn)
            row.HandedInAt ??= now;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return ChangeOutcome.Done;
    }

    /// <summary>What groups of terms handed in whose assessor the reader is.</summary>
    private IQueryable<Submission> Reachable(AcademyDb db) => db.Set<Submission>().Where(row => row.OrganisationId == session.OrganisationId
        && db.Set<TermAssessor>().Any(one => one.OrganisationId == row.OrganisationId && one.TermId == row.TermId && one.StaffMemberId == session.StaffMemberId && one.EndedAt == null));

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}

/// <param name="Id">Of the submission.</param>
/// <param name="IsBegun">Whether the reader has saved marks.</param>
/// <param name="IsHandedIn">Whether they count.</param>
public sealed record ListedWork(Guid Id, LocalText Term, int Group, int Number, DateTime SubmittedAt, SubmissionState State, bool IsBegun, bool IsHandedIn)
{
    /// <summary>Whether it waits for the reader's marks.</summary>
    public bool IsWaiting => State is SubmissionState.Submitted && !IsHandedIn;
}

/// <summary>What a group handed in, as an assessor reads it.</summary>
/// <param name="Text">The proposal.</param>
/// <param name="Files">That went along.</param>
/// <param name="Own">The reader's marks; null when there are none.</param>
/// <param name="Others">Of the other assessors: none before the reader has handed in their own.</param>
public sealed record ReadWork(
    Submission Row, LocalText Term, IReadOnlyList<RubricCriterion> Rubric, string Text, IReadOnlyList<GroupFile> Files, Assessment? Own, IReadOnlyList<NamedMarks> Others)
{
    /// <summary>Whether marks can still be given or changed.</summary>
    public bool IsOpen => Row.State is SubmissionState.Submitted;
}

/// <param name="Name">Who gave them.</param>
/// <param name="Marks">In the order of the rubric; null where none is given.</param>
/// <param name="Comment">Null when nothing is said.</param>
public sealed record NamedMarks(string Name, IReadOnlyList<int?> Marks, string? Comment);
