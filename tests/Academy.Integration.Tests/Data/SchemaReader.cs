using System.Data.Common;
using Academy.Data;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Data;

/// <summary>Describes the tables of a database in sorted lines, so that two schemas can be held against each other.</summary>
internal static class SchemaReader
{
    private const string Sqlite = """
        select 'column ' || t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk
        from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table'
        union all
        select 'reference ' || t.name || ' ' || group_concat(f."from" || '>' || f."table" || '.' || coalesce(f."to", 'Id') || ' ' || f.on_delete)
        from sqlite_master t join pragma_foreign_key_list(t.name) f where t.type = 'table' group by t.name, f.id
        union all
        select 'index ' || t.name || ' ' || i."unique" || ' ' || (select group_concat(x.name) from pragma_index_info(i.name) x)
        from sqlite_master t join pragma_index_list(t.name) i where t.type = 'table'
        """;

    private const string PostgreSql = """
        select 'column ' || table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable
            || ' ' || coalesce(character_maximum_length, 0) || ' ' || coalesce(collation_name, '')
        from information_schema.columns where table_schema = 'public'
        union all
        select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where contype in ('p', 'f', 'u') and connamespace = 'public'::regnamespace
        union all
        select 'index ' || indexdef from pg_indexes where schemaname = 'public' and indexname <> 'Posting_one_main'
        """;

    public static async Task<IReadOnlyList<string>> ReadAsync(AcademyDb db)
    {
        var lines = new List<string>();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = db.Provider == DatabaseProvider.Sqlite ? Sqlite : PostgreSql;
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return [.. lines.Where(line => !line.Contains("__EF", StringComparison.Ordinal) && !line.Contains("sqlite_", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}
