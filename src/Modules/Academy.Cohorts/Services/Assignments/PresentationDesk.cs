using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Assignments;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Assignments;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Assignments;

/// <summary>In which order the groups of a term present their work that the reader's organisation hosts.</summary>
public sealed class PresentationDesk(AcademyDbFactory databases, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    /// <param name="termId">Hosted by the reader's organisation.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ReadOrder> ReadAsync(Guid termId, CancellationToken cancellation)
    {
        await using var db = Open();
        return await ReadAsync(db, termId, cancellation);
    }

    /// <summary>Has the groups present in the order of the draw. Drawn again, it is the same.</summary>
    /// <param name="term">Hosted by the reader's organisation.</param>
    /// <param name="version">That was looked at; 0 when there was none.</param>
    /// <param name="firstAfter">Minutes after the session's begin.</param>
    /// <param name="minutes">Of each group.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public Task<ChangeOutcome> DrawAsync(HostedTerm term, int version, int firstAfter, int minutes, CancellationToken cancellation) => WriteAsync(term, version, groups =>
    {
        var seed = SeedOf(term, groups);
        return (PresentationDraw.Of(seed, groups), seed);
    }, firstAfter, minutes, cancellation);

    /// <summary>Has the groups present in an order that the host chose.</summary>
    /// <inheritdoc cref="DrawAsync"/>
    /// <param name="order">Every group once.</param>
    public Task<ChangeOutcome> ArrangeAsync(HostedTerm term, int version, IReadOnlyList<int> order, int firstAfter, int minutes, CancellationToken cancellation) =>
        WriteAsync(term, version, groups => groups.SequenceEqual(order.Order()) ? (order, null) : null, firstAfter, minutes, cancellation);

    private static string SeedOf(HostedTerm term, IReadOnlyList<int> groups) => PresentationDraw.SeedOf(PresentationDraw.Write(term.Id, term.Sessions[^1].At.Day, groups));

    /// <param name="arrange">Makes of all groups their order, and what it was drawn by; null when they are not those that were looked at.</param>
    private async Task<ChangeOutcome> WriteAsync(
        HostedTerm term, int version, Func<IReadOnlyList<int>, (IReadOnlyList<int> Order, string? Seed)?> arrange, int firstAfter, int minutes, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await KeyLock.HoldAsync(db, $"presentations:{term.Id:N}", cancellation);
        var read = await ReadAsync(db, term.Id, cancellation);
        if (read.Version != version || arrange(read.Groups) is not var (order, seed))
            return ChangeOutcome.Overtaken;
        var row = await Of(db, term.Id).SingleOrDefaultAsync(cancellation);
        if (row is null)
            db.Add(row = new() { OrganisationId = session.OrganisationId, TermId = term.Id, Groups = "", FirstAfter = 0, Minutes = 0, ChangedAt = default, Version = 0 });
        (row.Groups, row.Seed, row.FirstAfter, row.Minutes, row.ChangedAt) = (CatalogueJson.Write(order), seed, firstAfter, minutes, clock.GetUtcNow().UtcDateTime);
        row.Version++;
        audit.Add(db, session.OrganisationId, seed is null ? "cohorts.presentations-arranged" : "cohorts.presentations-drawn", session.StaffMemberId, ("Term", term.Id));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return ChangeOutcome.Done;
    }

    private async Task<ReadOrder> ReadAsync(AcademyDb db, Guid termId, CancellationToken cancellation) => new(
        await Of(db, termId).AsNoTracking().SingleOrDefaultAsync(cancellation),
        await db.Set<Participation>().Where(row => row.OrganisationId == session.OrganisationId && row.TermId == termId && row.EndedAt == null && row.Group != null)
            .Select(row => row.Group!.Value).Distinct().Order().ToListAsync(cancellation));

    private IQueryable<PresentationOrder> Of(AcademyDb db, Guid termId) => db.Set<PresentationOrder>().Where(row => row.OrganisationId == session.OrganisationId && row.TermId == termId);

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}

/// <param name="Row">Null when nothing is decided.</param>
/// <param name="Groups">That there are now, by their numbers.</param>
public sealed record ReadOrder(PresentationOrder? Row, IReadOnlyList<int> Groups)
{
    public int Version => Row?.Version ?? 0;

    /// <summary>In which they present; those that came after it was decided are not in it.</summary>
    public IReadOnlyList<int> Order => Row is null ? [] : CatalogueJson.Read<List<int>>(Row.Groups);
}
