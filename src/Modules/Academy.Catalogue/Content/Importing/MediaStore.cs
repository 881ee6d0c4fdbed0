using System.Security.Cryptography;
using Academy.Catalogue.Content.Model;
using Academy.Modularity;

namespace Academy.Catalogue.Content.Importing;

/// <summary>Media by the hash of their bytes, in the data directory: <c>media/ab/abcdef…</c>. What is there is whole and never changes.</summary>
public sealed class MediaStore(SiteDirectories directories)
{
    /// <summary>Where the file with this hash is, if it was ever stored.</summary>
    /// <exception cref="ArgumentException">It is no SHA-256 in small hexadecimal letters.</exception>
    public string PathOf(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(directories.Data(Path.Combine("media", hash[..2])), hash)
        : throw new ArgumentException($"“{hash}” is not the name of a media file.", nameof(hash));

    /// <summary>Copies a file in. A process that dies half-way leaves at most a temporary file.</summary>
    /// <exception cref="InvalidDataException">The file was changed since it was read.</exception>
    internal async Task PutAsync(CourseFile file, CancellationToken cancellation)
    {
        var place = PathOf(file.Hash);
        if (File.Exists(place))
            return;
        var temporary = $"{place}.{Guid.NewGuid():N}.part";
        try
        {
            await using (var target = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                await using var source = File.OpenRead(file.Location);
                await source.CopyToAsync(target, cancellation);
                target.Flush(flushToDisk: true);
                target.Position = 0;
                if (Convert.ToHexStringLower(await SHA256.HashDataAsync(target, cancellation)) != file.Hash)
                    throw new InvalidDataException($"{file.Location} was changed while it was imported. Run the import again.");
            }
            File.Move(temporary, place, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
