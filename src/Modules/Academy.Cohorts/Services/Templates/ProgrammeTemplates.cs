using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Templates;

/// <summary>The programmes from which the reader's organisation makes terms.</summary>
public sealed class ProgrammeTemplates(AcademyDbFactory databases, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    private const string Subject = "ProgrammeTemplate";

    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<Programme>> ListAsync(CancellationToken cancellation)
    {
        await using var db = Open();
        var rows = await Standing(db).AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(cancellation);
        return rows.ConvertAll(Programme.Of);
    }

    /// <summary>Null when the organisation has no such programme, or not any more.</summary>
    public async Task<Programme?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = Open();
        return await Standing(db).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } row ? Programme.Of(row) : null;
    }

    /// <summary>Adds a programme. Sent twice, it is added once.</summary>
    public async Task AddAsync(Guid id, string name, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Set<ProgrammeTemplate>().AnyAsync(row => row.Id == id, cancellation))
            return;
        db.Add(new ProgrammeTemplate { OrganisationId = session.OrganisationId, Id = id, Name = name, Summary = "", Plan = CatalogueJson.Write(ProgrammePlan.Empty) });
        await SaveAsync(db, "cohorts.template-saved", id, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Puts a programme with all its sessions down once more, to be changed.</summary>
    /// <returns>False when it is not there any more.</returns>
    public async Task<bool> CopyAsync(Guid id, Guid copyId, string name, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Standing(db).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } model)
            return false;
        if (await db.Set<ProgrammeTemplate>().AnyAsync(row => row.Id == copyId, cancellation))
            return true;
        db.Add(new ProgrammeTemplate { OrganisationId = session.OrganisationId, Id = copyId, Name = name, Summary = model.Summary, Plan = model.Plan });
        await SaveAsync(db, "cohorts.template-saved", copyId, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Has a programme say something else. Terms that were made from it stay as they are.</summary>
    /// <param name="programme">With the version that was looked at.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public Task<ChangeOutcome> ChangeAsync(Programme programme, CancellationToken cancellation) => WriteAsync(programme.Id, programme.Version, "cohorts.template-saved", row =>
        (row.Name, row.NameEnglish, row.Summary, row.Plan) = (programme.Name.Ja, programme.Name.En, programme.Summary, CatalogueJson.Write(programme.Plan)), cancellation);

    /// <summary>Takes a programme away. Terms that were made from it stay.</summary>
    public Task<ChangeOutcome> DeleteAsync(Guid id, int version, CancellationToken cancellation) =>
        WriteAsync(id, version, "cohorts.template-deleted", row => row.DeletedAt = clock.GetUtcNow().UtcDateTime, cancellation);

    private async Task<ChangeOutcome> WriteAsync(Guid id, int version, string action, Action<ProgrammeTemplate> change, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Standing(db).SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } row)
            return ChangeOutcome.Gone;
        if (row.Version != version)
            return ChangeOutcome.Overtaken;
        change(row);
        row.Version++;
        try
        {
            await SaveAsync(db, action, id, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ChangeOutcome.Overtaken;
        }

        await transaction.CommitAsync(cancellation);
        return ChangeOutcome.Done;
    }

    private Task<int> SaveAsync(AcademyDb db, string action, Guid id, CancellationToken cancellation)
    {
        audit.Add(db, session.OrganisationId, action, session.StaffMemberId, (Subject, id));
        return db.SaveChangesAsync(cancellation);
    }

    private static IQueryable<ProgrammeTemplate> Standing(AcademyDb db) => db.Set<ProgrammeTemplate>().Where(row => row.DeletedAt == null);

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}

/// <summary>A programme of sessions.</summary>
/// <param name="Summary">Whom it is for and what it is about.</param>
/// <param name="Version">Grows with each change.</param>
public sealed record Programme(Guid Id, LocalText Name, string Summary, ProgrammePlan Plan, int Version)
{
    internal static Programme Of(ProgrammeTemplate row) => new(row.Id, new(row.Name, row.NameEnglish), row.Summary, CatalogueJson.Read<ProgrammePlan>(row.Plan), row.Version);
}
