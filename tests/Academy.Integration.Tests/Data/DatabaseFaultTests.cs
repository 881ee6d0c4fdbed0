using Academy.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Academy.Integration.Tests.Data;

/// <summary>Which faults are answered with 503 and the form, to be sent again, and which with 500.</summary>
public sealed class DatabaseFaultTests
{
    [Theory]
    [InlineData(PostgresErrorCodes.DiskFull, true)]
    [InlineData(PostgresErrorCodes.OutOfMemory, true)]
    [InlineData(PostgresErrorCodes.TooManyConnections, true)]
    [InlineData(PostgresErrorCodes.AdminShutdown, true)]
    [InlineData(PostgresErrorCodes.CannotConnectNow, true)]
    [InlineData(PostgresErrorCodes.ConnectionFailure, true)]
    [InlineData(PostgresErrorCodes.DeadlockDetected, true)]
    [InlineData(PostgresErrorCodes.LockNotAvailable, true)]
    [InlineData(PostgresErrorCodes.ReadOnlySqlTransaction, true)]
    [InlineData(PostgresErrorCodes.UniqueViolation, false)]
    [InlineData(PostgresErrorCodes.InsufficientPrivilege, false)]
    [InlineData(PostgresErrorCodes.StringDataRightTruncation, false)]
    [InlineData(PostgresErrorCodes.UndefinedTable, false)]
    public void Fault_OfPostgreSql_PassesWhenItIsTheServersState(string state, bool passes) => AssertPasses(passes, new PostgresException("", "ERROR", "ERROR", state));

    [Theory]
    [InlineData(SQLitePCL.raw.SQLITE_FULL, true)]
    [InlineData(SQLitePCL.raw.SQLITE_BUSY, true)]
    [InlineData(SQLitePCL.raw.SQLITE_LOCKED, true)]
    [InlineData(SQLitePCL.raw.SQLITE_READONLY, true)]
    [InlineData(SQLitePCL.raw.SQLITE_IOERR, true)]
    [InlineData(SQLitePCL.raw.SQLITE_CANTOPEN, true)]
    [InlineData(SQLitePCL.raw.SQLITE_CONSTRAINT, false)]
    [InlineData(SQLitePCL.raw.SQLITE_ERROR, false)]
    [InlineData(SQLitePCL.raw.SQLITE_CORRUPT, false)]
    public void Fault_OfSqlite_PassesWhenItIsTheFilesState(int code, bool passes) => AssertPasses(passes, new SqliteException("", code));

    [Fact]
    public void Fault_OfTheProgram_DoesNotPass() => AssertPasses(false, new InvalidOperationException());

    /// <summary>As it comes, and as EF Core hands it on.</summary>
    private static void AssertPasses(bool passes, Exception fault) =>
        Assert.Equal((passes, passes), (DatabaseFault.IsPassing(fault), DatabaseFault.IsPassing(new DbUpdateException("", fault))));
}
