namespace Academy.Reporting.Services.Files;

/// <summary>The rows of a file, read one by one while it is written.</summary>
public abstract class ReportRows
{
    /// <summary>The columns' names.</summary>
    public abstract IReadOnlyList<string> Head { get; }

    /// <summary>Hands over each row: texts, whole numbers, decimals and days; null for an empty cell.</summary>
    public abstract Task EachAsync(Func<IReadOnlyList<object?>, ValueTask> write, CancellationToken cancellation);
}
