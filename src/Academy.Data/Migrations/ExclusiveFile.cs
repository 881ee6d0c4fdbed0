namespace Academy.Data.Migrations;

/// <summary>A file held by one process at a time. The operating system lets go of it when the process ends, however it ends.</summary>
internal static class ExclusiveFile
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <exception cref="IOException">The file cannot be made at all: its folder is missing, for one.</exception>
    public static async Task<FileStream> TakeAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (held.GetType() == typeof(IOException) && !cancellation.IsCancellationRequested)
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }
}
