using Academy.Domain.Cohorts.Sessions;

namespace Academy.Cohorts.Services.Sessions.Files;

/// <summary>Says what a file is by its content. The name decides only between kinds of text, which look alike.</summary>
internal static class FileContent
{
    /// <param name="content">That can be sought in.</param>
    /// <param name="name">As it is to be shown.</param>
    /// <returns>What it is, or why it is not taken in as a material.</returns>
    public static (FileType? Type, FileRefusal? Refusal) Material(Stream content, string name)
    {
        var head = Head(content);
        FileType? type = head switch
        {
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileType.Pdf,
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileType.Png,
            [0xFF, 0xD8, 0xFF, ..] => FileType.Jpeg,
            _ => null,
        };
        if (head is [(byte)'P', (byte)'K', ..])
        {
            (type, var refusal) = OfficePackage.Find(content);
            if (type is null)
                return (null, refusal);
        }

        if (type is not null)
            return Named(type, name);
        if (head is [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..])
            return (null, FileRefusal.Video);
        if (!PlainText.Is(content))
            return (null, FileRefusal.Unknown);
        return SessionFileName.EndingOf(name) switch
        {
            ".csv" => (FileType.Csv, null),
            ".txt" => (FileType.Text, null),
            // A page, a drawing and a script are text as well.
            _ => (null, FileRefusal.Unknown),
        };
    }

    /// <returns>How long it is in seconds, or why it is not taken in as a recording.</returns>
    public static (int? Seconds, FileRefusal? Refusal) Recording(Stream content, string name)
    {
        if (Mp4Length.Of(content) is not { } seconds)
            return (null, FileRefusal.NoRecording);
        return Named(FileType.Mp4, name).Refusal is { } refusal ? (null, refusal) : (seconds, null);
    }

    /// <returns>Why it is not taken in as captions; null when it is.</returns>
    public static FileRefusal? Captions(Stream content, string name) =>
        IsVtt(Head(content)) && PlainText.IsUtf8(content) ? Named(FileType.Vtt, name).Refusal : FileRefusal.NoCaptions;

    /// <summary>The word, and then a blank, the end of the line, or nothing.</summary>
    private static bool IsVtt(ReadOnlySpan<byte> head)
    {
        if (head is [0xEF, 0xBB, 0xBF, ..])
            head = head[3..];
        return head.StartsWith("WEBVTT"u8) && head[6..] is [] or [(byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n', ..];
    }

    private static (FileType? Type, FileRefusal? Refusal) Named(FileType type, string name) =>
        type.Endings.Contains(SessionFileName.EndingOf(name)) ? (type, null) : (null, FileRefusal.Ending);

    private static ReadOnlySpan<byte> Head(Stream content)
    {
        var head = new byte[16];
        content.Position = 0;
        return head.AsSpan(0, content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
    }
}
