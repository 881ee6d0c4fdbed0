using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Academy.Data;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Scopes.Probes;

/// <summary>All rows of an organisation, table by table, as digests: to see that nothing of them changed.</summary>
internal sealed class Rows
{
    private readonly Dictionary<string, string> _digests = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Rows> ReadAsync(TestSite site, Guid organisation)
    {
        var rows = new Rows();
        await using var db = site.OwnerDb();
        await db.Database.OpenConnectionAsync(Stop);
        foreach (var table in TablesOf(db))
            rows._digests[table] = await DigestAsync(db.Database.GetDbConnection(), table, organisation);
        return rows;
    }

    /// <summary>The tables in which something was added, changed or taken away.</summary>
    public IReadOnlyList<string> ChangedIn(Rows after) => [.. _digests.Where(table => after._digests[table.Key] != table.Value).Select(table => table.Key)];

    private static IEnumerable<string> TablesOf(AcademyDb db) =>
        db.Model.GetEntityTypes().Where(entity => entity.FindProperty("OrganisationId") is not null).Select(entity => entity.GetTableName()!).Distinct().Order(StringComparer.Ordinal);

    private static async Task<string> DigestAsync(DbConnection connection, string table, Guid organisation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"select * from \"{table}\" where \"OrganisationId\" = @organisation";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("organisation", organisation);
        command.Parameters.Add(parameter);
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(Stop);
        while (await reader.ReadAsync(Stop))
            lines.Add(string.Join('\u001f', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        lines.Sort(StringComparer.Ordinal);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
