using Academy.Domain.Cohorts.Sessions;

namespace Academy.Cohorts.Services.Sessions.Files;

/// <summary>A file that was sent, and what it was found to be. It goes when this is disposed, unless it was kept.</summary>
internal sealed class InspectedFile : IAsyncDisposable
{
    private readonly ReceivedFile _received;

    private InspectedFile(ReceivedFile received) => _received = received;

    /// <summary>Why it is not taken in; null when nothing speaks against it but what is there already.</summary>
    public FileRefusal? Refusal { get; private set; }

    /// <summary>Fit to be shown; empty when it is not taken in.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What its content was found to be; null when it is not taken in.</summary>
    public FileType? Type { get; private set; }

    /// <summary>Of a recording.</summary>
    public int? Seconds { get; private set; }

    public long Bytes => _received.Content.Length;

    /// <inheritdoc cref="ReceivedFile.Hash"/>
    public string Hash => _received.Hash;

    /// <summary>Reads a file to its end and looks at it.</summary>
    /// <param name="store">In which it would be kept.</param>
    /// <param name="kind">What it is to be.</param>
    /// <param name="sent">As it comes.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<InspectedFile> OfAsync(SessionFileStore store, SessionFileKind kind, SentFile sent, CancellationToken cancellation)
    {
        var file = new InspectedFile(await store.ReceiveAsync(sent.Content, FileLimits.MostBytes(kind), cancellation));
        file.Refusal = file.Look(kind, sent.Name);
        return file;
    }

    /// <inheritdoc cref="ReceivedFile.Keep"/>
    public void Keep() => _received.Keep();

    public ValueTask DisposeAsync() => _received.DisposeAsync();

    private FileRefusal? Look(SessionFileKind kind, string given)
    {
        if (given.Length == 0 || Bytes == 0)
            return FileRefusal.Missing;
        if (_received.IsTooLarge)
            return FileRefusal.TooLarge;
        if (SessionFileName.Clean(given) is not { } name)
            return FileRefusal.Name;
        Name = name;
        (Type, Seconds, var refusal) = LookAt(_received.Content, kind, name);
        return refusal;
    }

    private static (FileType? Type, int? Seconds, FileRefusal? Refusal) LookAt(Stream content, SessionFileKind kind, string name)
    {
        switch (kind)
        {
            case SessionFileKind.Recording:
                var (seconds, noRecording) = FileContent.Recording(content, name);
                return (FileType.Mp4, seconds, noRecording);
            case SessionFileKind.Captions:
                return (FileType.Vtt, null, FileContent.Captions(content, name));
            default:
                var (type, noMaterial) = FileContent.Material(content, name);
                return (type, null, noMaterial);
        }
    }
}
