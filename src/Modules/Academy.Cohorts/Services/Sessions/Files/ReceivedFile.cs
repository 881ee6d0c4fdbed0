namespace Academy.Cohorts.Services.Sessions.Files;

/// <summary>A file that was sent and is being looked at. It goes when this is disposed, unless it was kept.</summary>
internal sealed class ReceivedFile : IAsyncDisposable
{
    private readonly SessionFileStore _store;
    private readonly string _place;

    internal ReceivedFile(SessionFileStore store, string place)
    {
        (_store, _place) = (store, place);
        Content = new FileStream(place, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);
    }

    public FileStream Content { get; }

    /// <summary>Whether there is more of it than was to be read.</summary>
    public bool IsTooLarge { get; internal set; }

    /// <summary>SHA-256 in small hexadecimal letters.</summary>
    public string Hash { get; internal set; } = "";

    /// <summary>Puts it where its hash leads. What is there already is the same.</summary>
    public void Keep()
    {
        Content.Flush(flushToDisk: true);
        var place = _store.PathOf(Hash);
        if (!File.Exists(place))
            File.Move(_place, place, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync();
        File.Delete(_place);
    }
}
