using System.Data.Common;
using System.Globalization;
using Academy.Data;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Data;

/// <summary>All rows of a database as text, table by table: to see whether a migration left them as they were.</summary>
internal sealed class KeptRows
{
    private readonly SortedDictionary<string, List<Dictionary<string, string>>> _tables = new(StringComparer.Ordinal);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Tables in which nothing stands.</summary>
    public IEnumerable<string> Empty => _tables.Where(table => table.Value.Count == 0).Select(table => table.Key);

    /// <param name="owner">Who stands above the policies, and sees all.</param>
    public static async Task<KeptRows> ReadAsync(AcademyDb owner)
    {
        var read = new KeptRows();
        await owner.Database.OpenConnectionAsync(Stop);
        var connection = owner.Database.GetDbConnection();
        var tables = await RowsAsync(connection, owner.Provider == DatabaseProvider.Sqlite
            ? "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name not like '\\_\\_EF%' escape '\\'"
            : "select tablename as name from pg_tables where schemaname = 'public' and tablename not like '\\_\\_EF%'");
        foreach (var table in tables.Select(row => row["name"]))
            read._tables[table] = await RowsAsync(connection, $"select * from \"{table}\"");
        return read;
    }

    /// <returns>A sentence for each column or row that is not there any more, or says something else.</returns>
    /// <param name="renamed">The later name of a column; null for one whose content is given up.</param>
    public IReadOnlyList<string> LostIn(KeptRows after, IReadOnlyDictionary<(string Table, string Column), string?> renamed)
    {
        var lost = new List<string>();
        foreach (var (table, rows) in _tables.Where(table => table.Value.Count > 0))
        {
            var kept = rows[0].Keys.Select(column => (Before: column, After: renamed.GetValueOrDefault((table, column), column))).Where(column => column.After is not null).ToList();
            var there = after._tables.GetValueOrDefault(table) ?? [];
            var expected = rows.Select(row => Line(kept.Select(column => row[column.Before])));
            var found = there.Select(row => Line(kept.Select(column => row.GetValueOrDefault(column.After!, "(no such column)")))).ToHashSet();
            lost.AddRange(expected.Where(line => !found.Contains(line)).Select(line => $"{table}: {line}"));
        }

        return lost;

        static string Line(IEnumerable<string> values) => string.Join(" | ", values);
    }

    private static async Task<List<Dictionary<string, string>>> RowsAsync(DbConnection connection, string sql)
    {
        var rows = new List<Dictionary<string, string>>();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Stop);
        while (await reader.ReadAsync(Stop))
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, field => Text(reader.GetValue(field))));
        return rows;
    }

    private static string Text(object value) => value switch
    {
        DBNull => "null",
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
