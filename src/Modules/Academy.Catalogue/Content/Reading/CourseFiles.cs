using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Reading;

/// <summary>Lists and hashes the files of a course. Media are streamed: a course may be larger than memory.</summary>
internal static class CourseFiles
{
    /// <summary>Hidden files, and links that could lead out of the folder, are no content.</summary>
    public static EnumerationOptions Visible { get; } = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>The same without what is in folders.</summary>
    public static EnumerationOptions VisibleHere { get; } = new() { AttributesToSkip = Visible.AttributesToSkip };

    public static (IReadOnlyList<CourseFile> Files, string Hash) Read(string folder)
    {
        var paths = Directory.EnumerateFiles(folder, "*", Visible)
            .Select(location => (Location: location, Path: Path.GetRelativePath(folder, location).Replace('\\', '/')))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = paths.Select(file => Hash(file.Path, file.Location, whole)).ToList();
        return (files, Convert.ToHexStringLower(whole.GetHashAndReset()));
    }

    private static CourseFile Hash(string path, string location, IncrementalHash whole)
    {
        using var stream = File.OpenRead(location);
        using var own = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(length, stream.Length);
        whole.AppendData(Encoding.UTF8.GetBytes(path + '\0'));
        whole.AppendData(length);
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            own.AppendData(buffer, 0, read);
            whole.AppendData(buffer, 0, read);
        }
        return new CourseFile(path, location, Convert.ToHexStringLower(own.GetHashAndReset()), stream.Length);
    }
}
