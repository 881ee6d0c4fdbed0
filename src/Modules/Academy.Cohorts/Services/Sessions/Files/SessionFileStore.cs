using System.Buffers;
using System.Security.Cryptography;
using Academy.Modularity;

namespace Academy.Cohorts.Services.Sessions.Files;

/// <summary>The content of files of sessions by the hash of its bytes, in the data directory: <c>sessions/ab/abcdef…</c>. What is there is whole and never changes.</summary>
public sealed class SessionFileStore(SiteDirectories directories, TimeProvider clock)
{
    private const string Folder = "sessions";
    private const string PartEnding = ".part";

    /// <summary>Nothing is sent for so long.</summary>
    private static readonly TimeSpan LongestUpload = TimeSpan.FromDays(1);
    private const int BlockBytes = 128 * 1024;

    /// <summary>Where the content with this hash is, if it was ever stored.</summary>
    /// <exception cref="ArgumentException">It is no SHA-256 in small hexadecimal letters.</exception>
    public string PathOf(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(directories.Data(Path.Combine(Folder, hash[..2])), hash)
        : throw new ArgumentException($"“{hash}” is not the name of a file of a session.", nameof(hash));

    /// <summary>Writes what is sent to the disk as it comes, to be looked at. Nothing of it is left unless it is kept; what a process left that died half-way goes with a later one.</summary>
    /// <param name="source">Read to its end, or one byte beyond the most.</param>
    /// <param name="most">In bytes.</param>
    /// <param name="cancellation">Ends the reading.</param>
    internal async Task<ReceivedFile> ReceiveAsync(Stream source, long most, CancellationToken cancellation)
    {
        Sweep();
        var received = new ReceivedFile(this, Path.Combine(directories.Data(Folder), $"{Guid.NewGuid():N}{PartEnding}"));
        var block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            for (int count; !received.IsTooLarge && (count = await source.ReadAsync(block, cancellation)) > 0;)
            {
                hash.AppendData(block, 0, count);
                await received.Content.WriteAsync(block.AsMemory(0, count), cancellation);
                received.IsTooLarge = received.Content.Length > most;
            }

            received.Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
            return received;
        }
        catch
        {
            await received.DisposeAsync();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private void Sweep()
    {
        var oldest = (clock.GetUtcNow() - LongestUpload).UtcDateTime;
        foreach (var left in Directory.EnumerateFiles(directories.Data(Folder), $"*{PartEnding}").Where(file => File.GetLastWriteTimeUtc(file) < oldest))
            File.Delete(left);
    }
}
