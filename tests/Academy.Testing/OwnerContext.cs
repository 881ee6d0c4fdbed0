using Academy.Data;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Academy.Testing;

/// <summary>A context as the owner of the schema, who on PostgreSQL stands above its policies and rights.</summary>
internal static class OwnerContext
{
    public static AcademyDb Create(DatabaseConnection connection)
    {
        var options = new DbContextOptionsBuilder<AcademyDb>();
        if (connection.Provider == DatabaseProvider.PostgreSql)
            options.UseNpgsql(connection.Owner);
        else
            options.UseSqlite(connection.Owner);
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        return new AcademyDb(options.Options);
    }
}
