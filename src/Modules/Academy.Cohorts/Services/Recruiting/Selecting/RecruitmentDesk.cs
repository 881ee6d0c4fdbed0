using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Recruiting.Selecting;

/// <summary>How the terms that the reader's organisation hosts recruit.</summary>
public sealed class RecruitmentDesk(AcademyDbFactory databases, WorkBoard board, WorkSignal signal, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    /// <summary>Null when the organisation hosts no such term, or it does not recruit.</summary>
    public async Task<TermRecruitment?> FindAsync(Guid termId, CancellationToken cancellation)
    {
        await using var db = Open();
        return await TermRecruitment.FindAsync(db, termId, cancellation) is { } found && found.HostId == session.OrganisationId ? found : null;
    }

    /// <summary>
    /// Saves how a term recruits. Once it is announced the last days may only become later; once the list is closed nothing of it changes, so that the rule is
    /// known before the seed is.
    /// </summary>
    /// <param name="termId">Hosted by the reader's organisation.</param>
    /// <param name="version">That was looked at; 0 when there was none.</param>
    /// <param name="wanted">What is to hold.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task<ChangeOutcome> SaveAsync(Guid termId, int version, RecruitmentWish wanted, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await KeyLock.HoldPlacesAsync(db, termId, cancellation);
        if (await db.Set<Term>().SingleOrDefaultAsync(term => term.OrganisationId == session.OrganisationId && term.Id == termId, cancellation) is not { } term)
            return ChangeOutcome.Gone;
        var row = await db.Set<Recruitment>().SingleOrDefaultAsync(row => row.OrganisationId == session.OrganisationId && row.TermId == termId, cancellation);
        if ((row?.Version ?? 0) != version
            || (row is not null && term.AnnouncedAt is not null && TokyoTime.Today(clock) > row.ApproveUntil)
            || (term.AnnouncedAt is not null && row is not null && (wanted.ApplyUntil < row.ApplyUntil || wanted.ApproveUntil < row.ApproveUntil)))
            return ChangeOutcome.Overtaken;
        if (row is null)
            db.Add(row = New(termId, wanted));
        else
            row.Version++;
        (row.ApplyUntil, row.ApproveUntil, row.DecideBy, row.AnswerDays) = (wanted.ApplyUntil, wanted.ApproveUntil, wanted.DecideBy, wanted.AnswerDays);
        (row.SubstituteUntil, row.WaitingPlaces, row.Rule) = (wanted.SubstituteUntil, wanted.WaitingPlaces, CatalogueJson.Write(wanted.Rule));
        audit.Add(db, session.OrganisationId, "cohorts.recruitment-saved", session.StaffMemberId, ("Term", termId));
        await db.SaveChangesAsync(cancellation);
        if (term.AnnouncedAt is not null)
            await OpenAsync(db, board, termId, cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Wake();
        return ChangeOutcome.Done;
    }

    /// <summary>Has HR of all organisations told that a term recruits, and the host when its list is closed. A second time there is nothing to tell.</summary>
    /// <param name="db">In the host's scope, with a transaction begun, in which the term is announced.</param>
    /// <param name="board">Where it is asked for.</param>
    /// <param name="termId">Whose recruitment begins, if it has one.</param>
    /// <param name="cancellation">Ends the writing.</param>
    internal static async Task OpenAsync(AcademyDb db, WorkBoard board, Guid termId, CancellationToken cancellation)
    {
        if (await TermRecruitment.FindAsync(db, termId, cancellation) is { } recruitment)
            await board.AddAsync(db, [RecruitingWork.Opening(termId), RecruitingWork.Closing(recruitment)], cancellation);
    }

    private Recruitment New(Guid termId, RecruitmentWish wanted) => new()
    {
        OrganisationId = session.OrganisationId,
        TermId = termId,
        ApplyUntil = wanted.ApplyUntil,
        ApproveUntil = wanted.ApproveUntil,
        DecideBy = wanted.DecideBy,
        AnswerDays = wanted.AnswerDays,
        Rule = CatalogueJson.Write(wanted.Rule),
    };

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}

/// <summary>How a term is to recruit; the words are those of <see cref="TermRecruitment"/>.</summary>
public sealed record RecruitmentWish(
    DateOnly ApplyUntil, DateOnly ApproveUntil, DateOnly DecideBy, int AnswerDays, int? SubstituteUntil, SelectionRule Rule, int? WaitingPlaces);
