using System.Threading.Channels;
using Academy.Data.Conventions;
using Microsoft.Data.Sqlite;

namespace Academy.Data.HotPages;

/// <summary>
/// Adds events to SQLite, one writer for all requests: SQLite has one anyway, and who finds it busy sleeps and looks again, the unlucky
/// ones for long. What waits goes into one transaction, so that one wait for the disk is enough for all of it. Nothing is answered before
/// it is on the disk.
/// </summary>
public sealed class SqliteEventQueue(DatabaseConnection connection) : IAsyncDisposable
{
    /// <summary>In one transaction, which other writers wait for.</summary>
    private const int Most = 100;

    private readonly Channel<Waiting> _waiting = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });
    private readonly Lock _starting = new();
    private Task? _writing;

    /// <param name="sql">A constant text with the parameters <c>$1</c>, <c>$2</c> …</param>
    /// <param name="values">Of the parameters.</param>
    /// <returns>How many rows it wrote.</returns>
    public Task<int> ExecuteAsync(string sql, IReadOnlyList<object> values)
    {
        lock (_starting)
            _writing ??= Task.Run(WriteAsync);
        var waiting = new Waiting(sql, values, new(TaskCreationOptions.RunContinuationsAsynchronously));
        return _waiting.Writer.TryWrite(waiting) ? waiting.Written.Task : throw new ObjectDisposedException(nameof(SqliteEventQueue));
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        if (_writing is { } writing)
            await writing;
    }

    private async Task WriteAsync()
    {
        var together = new List<Waiting>(Most);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (together.Count < Most && _waiting.Reader.TryRead(out var next))
                together.Add(next);
            try
            {
                await WriteAsync(together);
            }
            catch (Exception failure)
            {
                // Nothing of it is written: each request says so to its reader.
                foreach (var waiting in together)
                    waiting.Written.TrySetException(failure);
            }

            together.Clear();
        }
    }

    private async Task WriteAsync(IReadOnlyList<Waiting> together)
    {
        await using var open = new SqliteConnection(connection.Application);
        await open.OpenAsync();
        await SqliteSettings.ApplyAsync(open, CancellationToken.None);
        await using var transaction = open.BeginTransaction(deferred: false);
        var written = new List<(Waiting Waiting, int Rows)>(together.Count);
        foreach (var waiting in together)
        {
            try
            {
                written.Add((waiting, await ExecuteAsync(open, transaction, waiting)));
            }
            catch (SqliteException refused) when (refused.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
            {
                // Takes back this statement alone: the others are nobody's fault.
                waiting.Written.TrySetException(refused);
            }
        }

        await transaction.CommitAsync();
        foreach (var (waiting, rows) in written)
            waiting.Written.TrySetResult(rows);
    }

    private static async Task<int> ExecuteAsync(SqliteConnection open, SqliteTransaction transaction, Waiting waiting)
    {
        await using var command = open.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, waiting.Sql);
        foreach (var (index, value) in waiting.Values.Index())
            command.Parameters.AddWithValue($"${index + 1}", value);
        return await command.ExecuteNonQueryAsync();
    }

    private sealed record Waiting(string Sql, IReadOnlyList<object> Values, TaskCompletionSource<int> Written);
}
