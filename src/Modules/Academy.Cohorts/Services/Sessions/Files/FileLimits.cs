using Academy.Domain.Cohorts.Sessions;

namespace Academy.Cohorts.Services.Sessions.Files;

/// <summary>How large files may be, and how many.</summary>
public static class FileLimits
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Files that a session has at a time, recording and captions among them; and a group.</summary>
    public const int MostFiles = 50;

    /// <summary>What a form takes beside its file.</summary>
    public const long FormBytes = Megabyte;

    /// <summary>In bytes. A recording of three hours at the rate of meeting tools has about 1 GB.</summary>
    public static long MostBytes(SessionFileKind kind) => kind switch
    {
        SessionFileKind.Recording => 2048 * Megabyte,
        SessionFileKind.Captions => 2 * Megabyte,
        _ => 50 * Megabyte,
    };
}
