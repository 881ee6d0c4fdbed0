using Academy.Cohorts.Services.Following;
using Academy.Cohorts.Services.Recruiting.Selecting;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Terms;

/// <summary>The terms that the reader's organisation hosts. What hangs on them follows each change: due dates and reminders at once, news to participants a little later.</summary>
public sealed class TermDesk(AcademyDbFactory databases, WorkBoard board, WorkSignal signal, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    private const string Subject = "Term";

    /// <summary>A page of them, the newest first, each with its sessions.</summary>
    /// <param name="skip">Terms of the pages before.</param>
    /// <param name="most">Terms at most.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<HostedTerm>> ListAsync(int skip, int most, CancellationToken cancellation)
    {
        await using var db = Open();
        var terms = await Hosted(db).AsNoTracking().OrderByDescending(term => term.Id).Skip(skip).Take(most).ToListAsync(cancellation);
        var ids = terms.ConvertAll(term => term.Id);
        var sessions = (await db.Set<TermSession>().AsNoTracking().Where(row => row.OrganisationId == session.OrganisationId && ids.Contains(row.TermId))
            .ToListAsync(cancellation)).ToLookup(row => row.TermId);
        var people = await People(db).Where(row => ids.Contains(row.TermId)).GroupBy(row => row.TermId)
            .Select(rows => new { rows.Key, Count = rows.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        return terms.ConvertAll(term => HostedTerm.Of(term, sessions[term.Id], people.GetValueOrDefault(term.Id)));
    }

    /// <summary>Null when the organisation hosts no such term.</summary>
    public async Task<HostedTerm?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = Open();
        var read = await (
            from row in db.Set<TermSession>()
            join term in db.Set<Term>() on new { row.OrganisationId, row.TermId } equals new { term.OrganisationId, TermId = term.Id }
            where row.OrganisationId == session.OrganisationId && row.TermId == id
            select new
            {
                Session = row,
                Term = term,
                People = db.Set<Participation>().Count(own => own.OrganisationId == term.OrganisationId && own.TermId == term.Id && own.EndedAt == null),
            }).AsNoTracking().ToListAsync(cancellation);
        return read.Count == 0 ? null : HostedTerm.Of(read[0].Term, read.Select(row => row.Session), read[0].People);
    }

    /// <summary>Makes a term with all its sessions. Sent twice, it is made once.</summary>
    public async Task AddAsync(NewTerm wanted, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Set<Term>().AnyAsync(term => term.Id == wanted.Id, cancellation))
            return;
        db.AddRange(TermRows.Make(session.OrganisationId, wanted, clock.GetUtcNow().UtcDateTime));
        audit.Add(db, session.OrganisationId, "cohorts.term-added", session.StaffMemberId, (Subject, wanted.Id));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Has everybody see it from now on. Done before, it stays as it was.</summary>
    public Task<ChangeOutcome> AnnounceAsync(Guid id, int version, CancellationToken cancellation) => WriteAsync(id, version, "cohorts.term-announced", (term, sessions) =>
    {
        term.AnnouncedAt ??= clock.GetUtcNow().UtcDateTime;
        foreach (var row in sessions)
            row.Told ??= CatalogueJson.Write(DatedSession.Of(row).At);
    }, cancellation);

    /// <summary>Changes what holds for the term as a whole.</summary>
    /// <param name="changed">With the version that was looked at; its sessions are of no account.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public Task<ChangeOutcome> ChangeAsync(HostedTerm changed, CancellationToken cancellation) => WriteAsync(changed.Id, changed.Version, "cohorts.term-changed", (term, _) =>
        (term.Name, term.NameEnglish, term.Summary, term.Terms) = (changed.Name.Ja, changed.Name.En, changed.Summary, CatalogueJson.Write(changed.Terms)), cancellation);

    /// <summary>Changes a session, and the days of others along with it.</summary>
    /// <param name="id">Of the term.</param>
    /// <param name="version">That was looked at.</param>
    /// <param name="number">Of the session.</param>
    /// <param name="details">What it is about from now on.</param>
    /// <param name="startsAt">Tokyo's clocks.</param>
    /// <param name="minutes">How long it is.</param>
    /// <param name="days">Of all sessions that are on another day from now on, by number.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public Task<ChangeOutcome> ChangeSessionAsync(
        Guid id, int version, int number, SessionDetails details, TimeOnly startsAt, int minutes, IReadOnlyDictionary<int, DateOnly> days, CancellationToken cancellation) =>
        WriteAsync(id, version, "cohorts.session-changed", (term, sessions) =>
        {
            foreach (var row in sessions)
            {
                row.Day = days.GetValueOrDefault(row.Number, row.Day);
                if (row.Number == number)
                    (row.Details, row.StartMinute, row.Minutes) = (CatalogueJson.Write(details), (int)startsAt.ToTimeSpan().TotalMinutes, minutes);
            }

            var terms = CatalogueJson.Read<TermTerms>(term.Terms);
            var courses = sessions.SelectMany(row => CatalogueJson.Read<SessionDetails>(row.Details).Courses).Distinct().ToList();
            term.Terms = CatalogueJson.Write(terms with { Rule = terms.Rule.Within(sessions.Count, courses) });
        }, cancellation);

    private async Task<ChangeOutcome> WriteAsync(Guid id, int version, string action, Action<Term, IReadOnlyList<TermSession>> change, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Hosted(db).SingleOrDefaultAsync(term => term.Id == id, cancellation) is not { } found)
            return ChangeOutcome.Gone;
        if (found.Version != version)
            return ChangeOutcome.Overtaken;
        change(found, await Sessions(db, id).ToListAsync(cancellation));
        found.Version++;
        audit.Add(db, session.OrganisationId, action, session.StaffMemberId, (Subject, id));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ChangeOutcome.Overtaken;
        }

        if (found.AnnouncedAt is not null)
        {
            await board.AddAsync(db, TermWork.AfterChange(id, found.Version, clock.GetUtcNow().UtcDateTime), cancellation);
            await RecruitmentDesk.OpenAsync(db, board, id, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        signal.Wake();
        return ChangeOutcome.Done;
    }

    private IQueryable<Term> Hosted(AcademyDb db) => db.Set<Term>().Where(term => term.OrganisationId == session.OrganisationId);

    private IQueryable<TermSession> Sessions(AcademyDb db, Guid termId) =>
        db.Set<TermSession>().Where(row => row.OrganisationId == session.OrganisationId && row.TermId == termId);

    private IQueryable<Participation> People(AcademyDb db) => db.Set<Participation>().Where(row => row.OrganisationId == session.OrganisationId && row.EndedAt == null);

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}
