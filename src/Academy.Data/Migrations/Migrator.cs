using Academy.Modularity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Academy.Data.Migrations;

/// <summary>Brings the schema up to date, as the owner role. Any number of processes may try at once: one does it, the others wait.</summary>
public sealed class Migrator(DatabaseConnection connection)
{
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        // Most starts find nothing to do, and need no lock to see it.
        if ((await PendingAsync(cancellation)).Count == 0)
            return;
        await using var db = OwnerContext();
        if (connection.Provider == DatabaseProvider.PostgreSql)
        {
            // There EF locks a table in the migration's transaction: a killed process leaves nothing behind.
            await db.Database.MigrateAsync(cancellation);
            return;
        }

        var file = new SqliteConnectionStringBuilder(connection.Owner).DataSource;
        await using var alone = await ExclusiveFile.TakeAsync(file + ".migrating", cancellation);
        await RemoveLockOfKilledProcessAsync(db, cancellation);
        await db.Database.MigrateAsync(cancellation);
    }

    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellation)
    {
        await using var db = OwnerContext();
        return [.. await db.Database.GetPendingMigrationsAsync(cancellation)];
    }

    /// <summary>On SQLite, EF's lock is a row that outlives its process and would be waited for without end.</summary>
    private static async Task RemoveLockOfKilledProcessAsync(AcademyDb db, CancellationToken cancellation)
    {
        var tables = await db.Database
            .SqlQuery<string>($"""select name as "Value" from sqlite_master where type = 'table' and name = '__EFMigrationsLock'""")
            .ToListAsync(cancellation);
        if (tables.Count > 0)
            await db.Database.ExecuteSqlAsync($"""delete from "__EFMigrationsLock" """, cancellation);
    }

    private AcademyDb OwnerContext()
    {
        var options = new DbContextOptionsBuilder<AcademyDb>();
        options.UseAcademyDatabase(connection, asOwner: true);
        return new AcademyDb(options.Options);
    }
}
