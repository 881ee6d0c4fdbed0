using Academy.Data;
using Academy.Data.Auditing;
using Academy.Data.Learning;
using Academy.Domain.Learning.Events;
using Academy.Integration.Tests.Learning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Academy.Integration.Tests.Data;

/// <summary>What was written down once is changed by nobody, whatever the code may ask: the database refuses it.</summary>
public sealed class AppendOnlyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Change_OfAnEvent_IsRefusedInEveryScope(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        site.Log.Expect("Microsoft.EntityFrameworkCore");
        var rows = await LearnerRows.OfAsync(site, "learner@chuo.example");
        await rows.HappenAsync(await rows.EnrolAsync("course"), new LessonOpened(), item: Guid.CreateVersion7());

        foreach (var scope in new[] { DataScope.Of(rows.OrganisationId), DataScope.System("test") })
        {
            await using var db = site.Db(scope);
            await AssertRefusedAsync(provider, "ProgressEvent", () => db.Set<ProgressEvent>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Kind, "other"), Stop));
            await AssertRefusedAsync(provider, "ProgressEvent", () => db.Set<ProgressEvent>().ExecuteDeleteAsync(Stop));
            Assert.Equal([EventKinds.LessonOpened], await db.Set<ProgressEvent>().Select(row => row.Kind).ToListAsync(Stop));
        }
    }

    [Theory, BothDatabases]
    public async Task Change_OfAnAuditEntry_IsRefusedInEveryScope(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        site.Log.Expect("Microsoft.EntityFrameworkCore");
        await site.SignedInAsync("learner@chuo.example");
        var rows = await LearnerRows.OfAsync(site, "learner@chuo.example");

        foreach (var scope in new[] { DataScope.Of(rows.OrganisationId), DataScope.System("test") })
        {
            await using var db = site.Db(scope);
            await AssertRefusedAsync(provider, "AuditEntry", () => db.Set<AuditEntry>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Action, "other"), Stop));
            await AssertRefusedAsync(provider, "AuditEntry", () => db.Set<AuditEntry>().ExecuteDeleteAsync(Stop));
            Assert.Equal(["accounts.signed-in"], await db.Set<AuditEntry>().Select(row => row.Action).ToListAsync(Stop));
        }
    }

    /// <summary>By right on PostgreSQL; on SQLite, which has no roles, only by what the program does.</summary>
    [Theory]
    [InlineData("Release")]
    [InlineData("ReleaseLesson")]
    [InlineData("ReleaseQuiz")]
    [InlineData("ReleaseQuestion")]
    [InlineData("AnswerKey")]
    [InlineData("ReleaseFile")]
    public async Task Change_OfARelease_IsRefusedInEveryScope(string table)
    {
        await using var data = await TestData.MigratedAsync(DatabaseProvider.PostgreSql);

        foreach (var scope in new[] { DataScope.Of(Guid.CreateVersion7()), DataScope.System("test") })
        {
            await using var db = data.Contexts.Create(scope);
            await AssertRefusedAsync(DatabaseProvider.PostgreSql, table, () => RunAsync(db, $"""update "{table}" set "CourseId" = "CourseId" """));
            await AssertRefusedAsync(DatabaseProvider.PostgreSql, table, () => RunAsync(db, $"""delete from "{table}" """));
        }
    }

    private static async Task RunAsync(AcademyDb db, string sql)
    {
        await db.Database.OpenConnectionAsync(Stop);
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await db.Database.ExecuteSqlRawAsync(sql, Stop);
    }

    private static async Task AssertRefusedAsync(DatabaseProvider provider, string table, Func<Task> change)
    {
        if (provider == DatabaseProvider.Sqlite)
            Assert.Contains($"{table} is append-only", (await Assert.ThrowsAsync<SqliteException>(change)).Message, StringComparison.Ordinal);
        else
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(change)).SqlState);
    }
}
