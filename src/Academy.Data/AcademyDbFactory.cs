using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Data;

/// <summary>Gives out pooled contexts, each with its scope set on the way out.</summary>
public sealed class AcademyDbFactory(IDbContextFactory<AcademyDb> pool)
{
    public AcademyDb Create(DataScope scope)
    {
        var db = pool.CreateDbContext();
        db.Scope = scope;
        return db;
    }
}
