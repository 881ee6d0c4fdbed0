using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Data;

/// <summary>Gives out pooled contexts, each with its scope set on the way out.</summary>
public sealed class AcademyDbFactory(IDbContextFactory<AcademyDb> pool)
{
    public AcademyDb Create(DataScope scope)
    {
        var db = pool.CreateDbContext();
        (db.Scope, db.HasNewWork) = (scope, false);
        // A single write outside a transaction would go out behind the scope's setting, whose row EF would count as the write's.
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        return db;
    }
}
