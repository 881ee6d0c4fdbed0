namespace Academy.Data;

/// <summary>Counts the commands sent to the database, so that a test can hold a page to the same number whatever the rows.</summary>
public sealed class CommandCounter
{
    private long _sent;

    public long Sent => Interlocked.Read(ref _sent);

    public void Count() => Interlocked.Increment(ref _sent);
}
