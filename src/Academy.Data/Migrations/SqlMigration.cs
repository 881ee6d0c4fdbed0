using Microsoft.EntityFrameworkCore.Migrations;

namespace Academy.Data.Migrations;

/// <summary>
/// A migration that runs the hand-written script of its database: <c>{id}.sqlite.sql</c> or <c>{id}.postgresql.sql</c> beside it.
/// The tool that generates migrations cannot be restored, and policies and SQLite table rebuilds are written by hand anyway.
/// </summary>
public abstract class SqlMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var id = ((MigrationAttribute)Attribute.GetCustomAttribute(GetType(), typeof(MigrationAttribute))!).Id;
        var database = migrationBuilder.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal) ? "sqlite" : "postgresql";
        using var script = typeof(SqlMigration).Assembly.GetManifestResourceStream($"Academy.Data.Migrations.{id}.{database}.sql")
            ?? throw new InvalidOperationException($"The migration {id} has no script for {database}.");
        using var reader = new StreamReader(script);
        migrationBuilder.Sql(reader.ReadToEnd());
    }
}
