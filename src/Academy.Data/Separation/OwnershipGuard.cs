using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Academy.Data.Separation;

/// <summary>Refuses to save a row of another organisation than the scope's: what PostgreSQL's policies do, on both databases.</summary>
internal sealed class OwnershipGuard : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check((AcademyDb)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check((AcademyDb)eventData.Context!);
        return result;
    }

    private static void Check(AcademyDb db)
    {
        if (db.Scope.IsSystem)
            return;
        var foreign = db.ChangeTracker.Entries<IOrganisationOwned>()
            .FirstOrDefault(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                && entry.Entity.OrganisationId != db.Scope.OrganisationId);
        if (foreign is not null)
            throw new InvalidOperationException($"A {foreign.Metadata.ShortName()} of another organisation cannot be saved in this scope.");
    }
}
