using Npgsql;

namespace Academy.Testing;

/// <summary>The PostgreSQL that <c>tests/run.sh</c> started for the tests.</summary>
public static class PostgreSqlServer
{
    private static readonly Lazy<Task> Roles = new(CreateRolesAsync);

    /// <summary>A connection string for a database, as a role.</summary>
    public static string ConnectionString(string database, string role = "postgres") =>
        new NpgsqlConnectionStringBuilder(Server) { Database = database, Username = role, IncludeErrorDetail = true }.ConnectionString;

    /// <summary>Makes an empty database, or a copy of another one that nobody is connected to.</summary>
    public static async Task CreateAsync(string database, string? template = null)
    {
        await Roles.Value;
        await ExecuteAsync($"create database {database} template {template ?? "template1"} owner academy_owner strategy file_copy");
    }

    public static Task DropAsync(string database) => ExecuteAsync($"drop database if exists {database} with (force)");

    private static string Server => Environment.GetEnvironmentVariable("ACADEMY_TEST_POSTGRESQL")
        ?? throw new InvalidOperationException("ACADEMY_TEST_POSTGRESQL is not set: run the tests by tests/run.sh, or see tests/postgresql.sh.");

    /// <summary>Several suites share one server: the first makes the roles, by the script that operators run.</summary>
    private static async Task CreateRolesAsync()
    {
        var script = await File.ReadAllTextAsync(Repository.PathOf("src", "docs", "guides", "postgresql-roles.sql"));
        await ExecuteAsync($"""
            do $do$ begin
                perform pg_advisory_xact_lock(1);
                if not exists (select from pg_roles where rolname = 'academy_owner') then
                    {script}
                end if;
            end $do$
            """);
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
