using Academy.Reporting.Services.Files;

namespace Academy.Integration.Tests.Reporting;

/// <summary>Rows that a test wrote down.</summary>
internal sealed class RowsInMemory(params object?[][] rows) : ReportRows
{
    public override IReadOnlyList<string> Head => ["氏名", "値"];

    /// <summary>Is told the number of each row before it is handed over.</summary>
    public Action<int>? BeforeEach { get; init; }

    public override async Task EachAsync(Func<IReadOnlyList<object?>, ValueTask> write, CancellationToken cancellation)
    {
        foreach (var (number, row) in rows.Index())
        {
            BeforeEach?.Invoke(number);
            await write(row);
        }
    }
}
