using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Recruiting;

/// <summary>How a term recruits, as everybody may know.</summary>
/// <param name="ApplyUntil">The last day on which somebody applies, in Tokyo.</param>
/// <param name="ApproveUntil">The last day on which an organisation approves. With its end the list is closed.</param>
/// <param name="DecideBy">The day by which applicants hear of the result.</param>
/// <param name="AnswerDays">An offered place is kept for so many business days.</param>
/// <param name="SubstituteUntil">A colleague may take somebody's place until the day of the session of this number; null: never.</param>
/// <param name="SubstituteUntilDay">That day; null: never.</param>
/// <param name="FirstDay">Of the term.</param>
/// <param name="WaitingPlaces">So many are ranked on the waiting list; null: all.</param>
/// <param name="DecidedAt">UTC; null before the result is known.</param>
/// <param name="DrawList">What the seed of the lottery was made of; null before the result is known.</param>
public sealed record TermRecruitment(
    Guid TermId, Guid HostId, LocalText Name, bool IsAnnounced, DateOnly ApplyUntil, DateOnly ApproveUntil, DateOnly DecideBy, int AnswerDays,
    int? SubstituteUntil, DateOnly? SubstituteUntilDay, DateOnly FirstDay, SelectionRule Rule, int? WaitingPlaces, DateTime? DecidedAt, string? DrawList, int Version)
{
    /// <summary>With the end of the last day for approvals.</summary>
    public DateTime ClosedAt => TokyoTime.StartOf(ApproveUntil.AddDays(1));

    /// <summary>The last day on which a free place is given to somebody else.</summary>
    public DateOnly FillUntil => SubstituteUntilDay ?? FirstDay;

    public bool TakesApplications(DateOnly today) => IsAnnounced && DecidedAt is null && today <= ApplyUntil;

    /// <summary>The last day for approvals of an application.</summary>
    public DateOnly LastDayFor(ApplicationWay way) => way is ApplicationWay.Substitution ? SubstituteUntilDay ?? ApproveUntil : ApproveUntil;

    /// <summary>Null when there is no such term, or it does not recruit, or the scope does not see it: one command.</summary>
    internal static async Task<TermRecruitment?> FindAsync(AcademyDb db, Guid termId, CancellationToken cancellation) =>
        (await Read(db).Where(row => row.Term.Id == termId).AsNoTracking().SingleOrDefaultAsync(cancellation))?.ToRecruitment();

    /// <summary>Those that are announced and have not begun, the one that closes first coming first.</summary>
    internal static async Task<IReadOnlyList<TermRecruitment>> ListAsync(AcademyDb db, DateOnly today, int skip, int most, CancellationToken cancellation) =>
        (await Read(db).Where(row => row.Term.AnnouncedAt != null && row.Last >= today).OrderBy(row => row.Recruitment.ApplyUntil).ThenBy(row => row.Term.Id)
            .Skip(skip).Take(most).AsNoTracking().ToListAsync(cancellation)).ConvertAll(row => row.ToRecruitment());

    /// <summary>Of some terms, by their ids.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, TermRecruitment>> ListAsync(AcademyDb db, IReadOnlyCollection<Guid> termIds, CancellationToken cancellation) =>
        (await Read(db).Where(row => termIds.Contains(row.Term.Id)).AsNoTracking().ToListAsync(cancellation)).ToDictionary(row => row.Term.Id, row => row.ToRecruitment());

    private static IQueryable<Found> Read(AcademyDb db) =>
        from row in db.Set<Recruitment>()
        join term in db.Set<Term>() on new { row.OrganisationId, row.TermId } equals new { term.OrganisationId, TermId = term.Id }
        select new Found
        {
            Recruitment = row,
            Term = term,
            First = db.Set<TermSession>().Where(one => one.OrganisationId == row.OrganisationId && one.TermId == row.TermId).Min(one => one.Day),
            Last = db.Set<TermSession>().Where(one => one.OrganisationId == row.OrganisationId && one.TermId == row.TermId).Max(one => one.Day),
            Substitute = db.Set<TermSession>().Where(one => one.OrganisationId == row.OrganisationId && one.TermId == row.TermId && one.Number == row.SubstituteUntil)
                .Select(one => (DateOnly?)one.Day).FirstOrDefault(),
        };

    private sealed class Found
    {
        public required Recruitment Recruitment { get; init; }
        public required Term Term { get; init; }
        public required DateOnly First { get; init; }
        public required DateOnly Last { get; init; }
        public required DateOnly? Substitute { get; init; }

        public TermRecruitment ToRecruitment() => new(
            Term.Id, Term.OrganisationId, new(Term.Name, Term.NameEnglish), Term.AnnouncedAt is not null, Recruitment.ApplyUntil, Recruitment.ApproveUntil, Recruitment.DecideBy,
            Recruitment.AnswerDays, Recruitment.SubstituteUntil, Substitute, First, CatalogueJson.Read<SelectionRule>(Recruitment.Rule), Recruitment.WaitingPlaces,
            Recruitment.DecidedAt, Recruitment.DrawList, Recruitment.Version);
    }
}
