using Academy.Data.Migrations;
using Academy.Modularity.Verbs;

namespace Academy.Web.Verbs;

/// <summary><c>migrate</c>: brings the schema up to date as the owner role.</summary>
internal sealed class MigrateVerb(Migrator migrator) : IVerb
{
    public string Name => "migrate";

    public string Usage => "— brings the database schema up to date";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var pending = await migrator.PendingAsync(cancellation);
        await migrator.MigrateAsync(cancellation);
        await output.WriteLineAsync(pending.Count == 0 ? "The schema is up to date." : $"Migrated: {string.Join(", ", pending)}.");
        return 0;
    }
}
