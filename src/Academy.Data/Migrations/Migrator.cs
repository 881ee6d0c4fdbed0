using Microsoft.EntityFrameworkCore;

namespace Academy.Data.Migrations;

/// <summary>Brings the schema up to date, as the owner role. Any number of processes may try at once: one does it.</summary>
public sealed class Migrator(DatabaseConnection connection)
{
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var db = OwnerContext();
        await db.Database.MigrateAsync(cancellation);
    }

    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellation)
    {
        await using var db = OwnerContext();
        return [.. await db.Database.GetPendingMigrationsAsync(cancellation)];
    }

    private AcademyDb OwnerContext()
    {
        var options = new DbContextOptionsBuilder<AcademyDb>();
        options.UseAcademyDatabase(connection, asOwner: true);
        return new AcademyDb(options.Options);
    }
}
