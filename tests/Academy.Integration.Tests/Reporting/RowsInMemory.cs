using Academy.Reporting.Services.Files;

namespace Academy.Integration.Tests.Reporting;

/// <summary>Rows that a test wrote down.</summary>
internal sealed class RowsInMemory(params object?[][] rows) : ReportRows
{
    public override IReadOnlyList<string> Head => ["氏名", "値"];

    public override async Task EachAsync(Func<IReadOnlyList<object?>, ValueTask> write, CancellationToken cancellation)
    {
        foreach (var row in rows)
            await write(row);
    }
}
