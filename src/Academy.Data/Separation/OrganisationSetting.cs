using System.Data.Common;
using Academy.Modularity.Scopes;
using Npgsql;

namespace Academy.Data.Separation;

/// <summary>
/// The statement that tells PostgreSQL's row-level security whose rows may be seen. It holds until the end of the
/// transaction, so that nothing is left on a pooled connection. The text is constant and is prepared once.
/// </summary>
public static class OrganisationSetting
{
    /// <summary>The role whose policies see all organisations. The application's role may become it, but does not inherit it.</summary>
    public const string SystemRole = "academy_system";

    private const string ForOrganisation = "select set_config('academy.organisation', $1, true)";
    private const string ForSystem = "select set_config('role', $1, true)";

    /// <summary>Null when the scope sees nothing: then nothing is set, and no policy matches.</summary>
    public static NpgsqlBatchCommand? For(DataScope scope)
    {
        var (text, value) = scope switch
        {
            { IsSystem: true } => (ForSystem, SystemRole),
            { OrganisationId: { } organisation } => (ForOrganisation, organisation.ToString()),
            _ => (null, null),
        };
        return text is null ? null : new NpgsqlBatchCommand(text) { Parameters = { new NpgsqlParameter<string> { TypedValue = value } } };
    }

    /// <summary>Applies the scope to a transaction that has just begun.</summary>
    public static async Task ApplyAsync(DataScope scope, DbTransaction transaction, CancellationToken cancellation)
    {
        if (Batch(scope, transaction) is not { } batch)
            return;
        await using (batch)
            await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <inheritdoc cref="ApplyAsync"/>
    public static void Apply(DataScope scope, DbTransaction transaction)
    {
        using var batch = Batch(scope, transaction);
        batch?.ExecuteNonQuery();
    }

    private static NpgsqlBatch? Batch(DataScope scope, DbTransaction transaction) =>
        transaction is NpgsqlTransaction { Connection: { } connection } begun && For(scope) is { } setting
            ? new NpgsqlBatch(connection, begun) { BatchCommands = { setting } }
            : null;
}
