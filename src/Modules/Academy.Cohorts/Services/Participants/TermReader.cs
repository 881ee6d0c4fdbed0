using Academy.Cohorts.Services.Sessions;
using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Domain.Learning;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Participants;

/// <summary>Terms as the reader sees them, whoever hosts them: what is announced, and how far they are in those they take part in.</summary>
public sealed class TermReader(AcademyDbFactory databases, ICourseDirectory courses, ICourseDuties duties, ICurrentSession session)
{
    /// <summary>All that are announced, those that begin last first, each with whether the reader takes part.</summary>
    /// <param name="skip">Terms of the pages before.</param>
    /// <param name="most">Terms at most.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<ListedTerm>> ListAsync(int skip, int most, CancellationToken cancellation)
    {
        await using var db = Open();
        var terms = await (
            from term in db.Set<Term>()
            where term.AnnouncedAt != null
            let first = db.Set<TermSession>().Where(row => row.OrganisationId == term.OrganisationId && row.TermId == term.Id).Min(row => row.Day)
            orderby first descending, term.Id
            select term).AsNoTracking().Skip(skip).Take(most).ToListAsync(cancellation);
        var ids = terms.ConvertAll(term => term.Id);
        var sessions = (await db.Set<TermSession>().AsNoTracking().Where(row => ids.Contains(row.TermId)).ToListAsync(cancellation)).ToLookup(row => row.TermId);
        var own = await Own(db).Where(row => ids.Contains(row.TermId)).Select(row => row.TermId).ToListAsync(cancellation);
        return terms.ConvertAll(term => new ListedTerm(
            term.Id, new(term.Name, term.NameEnglish), term.Summary, [.. sessions[term.Id].OrderBy(row => row.Number).Select(DatedSession.Of)], own.Contains(term.Id)));
    }

    /// <summary>Null when there is no such term, or it is not announced.</summary>
    public async Task<ReadTerm?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = Open();
        var read = await (
            from row in db.Set<TermSession>()
            join found in db.Set<Term>() on new { row.OrganisationId, row.TermId } equals new { found.OrganisationId, TermId = found.Id }
            where found.Id == id && found.AnnouncedAt != null
            orderby row.Number
            select new { Session = row, Term = found }).AsNoTracking().ToListAsync(cancellation);
        if (read.Count == 0)
            return null;
        var (term, sessions) = (read[0].Term, read.ConvertAll(row => DatedSession.Of(row.Session)));
        var terms = CatalogueJson.Read<TermTerms>(term.Terms);
        var prepared = await CoursesAsync(sessions, cancellation);
        return new(term.Id, new(term.Name, term.NameEnglish), term.Summary, sessions, terms, prepared, await OwnAsync(db, term, terms, sessions, prepared, cancellation));
    }

    private async Task<OwnPart?> OwnAsync(
        AcademyDb db, Term term, TermTerms terms, IReadOnlyList<DatedSession> sessions, IReadOnlyDictionary<Guid, PreparedCourse> prepared, CancellationToken cancellation)
    {
        var read = await (
            from own in Own(db)
            where own.OrganisationId == term.OrganisationId && own.TermId == term.Id
            join row in db.Set<ParticipationEvent>() on new { own.OrganisationId, ParticipationId = own.Id } equals new { row.OrganisationId, row.ParticipationId } into rows
            from row in rows.DefaultIfEmpty()
            select new { own.Id, Event = row }).AsNoTracking().ToListAsync(cancellation);
        if (read.Count == 0)
            return null;
        var recorded = new RecordedStanding(read.Where(row => row.Event is not null).Select(row => row.Event));
        var wanted = sessions.SelectMany(one => one.Details.Courses).Distinct().ToList();
        var completed = prepared.Where(course => course.Value.Status is LearningStatus.Completed or LearningStatus.Exempt).Select(course => course.Key).ToHashSet();
        var standing = Standings.Of(sessions, recorded, wanted.Count, completed);
        return new(read[0].Id, Checklist.Of(terms.Rule, standing), standing, RecordedArrival.Of(sessions, recorded), await FellowsAsync(term, read[0].Id, cancellation));
    }

    /// <summary>The courses before the sessions that the reader's organisation offers, with how far the reader is.</summary>
    private async Task<IReadOnlyDictionary<Guid, PreparedCourse>> CoursesAsync(IReadOnlyList<DatedSession> sessions, CancellationToken cancellation)
    {
        var ids = sessions.SelectMany(one => one.Details.Courses).ToHashSet();
        if (ids.Count == 0)
            return new Dictionary<Guid, PreparedCourse>();
        var standings = (await duties.StandingsAsync(session.OrganisationId, [session.StaffMemberId], ids, cancellation)).ToDictionary(one => one.CourseId);
        return (await courses.ListAsync(session.OrganisationId, cancellation)).Where(course => ids.Contains(course.CourseId)).ToDictionary(
            course => course.CourseId, course => new PreparedCourse(course.Slug, course.Title, standings.GetValueOrDefault(course.CourseId)?.Status));
    }

    /// <summary>Whoever takes part sees who else does: all have agreed to that.</summary>
    private async Task<IReadOnlyList<Fellow>> FellowsAsync(Term term, Guid own, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.System("cohorts: the fellow participants of a term that the reader takes part in"));
        return await db.Set<Participation>().Where(row => row.OrganisationId == term.OrganisationId && row.TermId == term.Id && row.EndedAt == null)
            .OrderBy(row => row.ReadingKey).ThenBy(row => row.Id).Select(row => new Fellow(row.Name, row.Reading, row.HomeName, row.OfficeName, row.Group, row.Id == own)).ToListAsync(cancellation);
    }

    /// <summary>The host's own scope shows it all participants of its terms: the reader is named all the same.</summary>
    private IQueryable<Participation> Own(AcademyDb db) =>
        db.Set<Participation>().Where(row => row.HomeOrganisationId == session.OrganisationId && row.StaffMemberId == session.StaffMemberId && row.EndedAt == null);

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}

/// <param name="IsOwn">Whether the reader takes part.</param>
public sealed record ListedTerm(Guid Id, LocalText Name, string Summary, IReadOnlyList<DatedSession> Sessions, bool IsOwn);

/// <param name="Courses">The courses before the sessions that the reader's organisation offers, by id.</param>
/// <param name="Own">Null when the reader does not take part.</param>
public sealed record ReadTerm(
    Guid Id, LocalText Name, string Summary, IReadOnlyList<DatedSession> Sessions, TermTerms Terms, IReadOnlyDictionary<Guid, PreparedCourse> Courses, OwnPart? Own);

/// <param name="Status">Null when the reader is not enrolled.</param>
public sealed record PreparedCourse(string Slug, LocalText Title, LearningStatus? Status);

/// <summary>How far the reader is in a term.</summary>
/// <param name="Recorded">How they took part in sessions, by number, with when and by what that was recorded.</param>
/// <param name="Fellows">All who take part, the reader among them; by reading.</param>
public sealed record OwnPart(
    Guid ParticipationId, Checklist Checklist, ParticipationStanding Standing, IReadOnlyDictionary<int, RecordedArrival> Recorded, IReadOnlyList<Fellow> Fellows)
{
    /// <summary>The reader's; null when they are in none.</summary>
    public int? Group => Fellows.FirstOrDefault(fellow => fellow.IsReader)?.Group;
}

/// <param name="Group">Null when they are in none.</param>
public sealed record Fellow(string Name, string Reading, string HomeName, string? OfficeName, int? Group, bool IsReader);
