using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Academy.Cohorts.Services.Sessions.Files;

/// <summary>
/// Documents of Word, Excel and PowerPoint are ZIP archives. Of one only the list of its parts and <c>[Content_Types].xml</c> are read, neither beyond a limit: whatever
/// the others would become when unpacked, they are not unpacked.
/// </summary>
internal static class OfficePackage
{
    private const int MostParts = 10_000;
    private const int MostListBytes = 2 * 1024 * 1024;
    private const int MostTypesBytes = 512 * 1024;
    private const int EndBytes = 22;
    private const int EntryBytes = 46;
    private const int LocalBytes = 30;
    private const string Types = "[Content_Types].xml";

    /// <summary>What a document declares its main part to be, where that part is, and what the document is then.</summary>
    private static readonly (string Declared, string Part, FileType Type)[] Mains =
    [
        ($"{FileType.Word.MediaType}.main+xml", "word/document.xml", FileType.Word),
        ($"{FileType.Excel.MediaType}.main+xml", "xl/workbook.xml", FileType.Excel),
        ($"{FileType.PowerPoint.MediaType}.main+xml", "ppt/presentation.xml", FileType.PowerPoint),
    ];

    /// <summary>What names and declarations of macros have in them.</summary>
    private static readonly string[] OfMacros = ["vbaProject", "vbaData", "macro", "activeX"];

    /// <param name="archive">That begins as one does.</param>
    /// <returns>What document it is, or why it is not taken in.</returns>
    public static (FileType? Type, FileRefusal? Refusal) Find(Stream archive)
    {
        try
        {
            if (Parts(archive) is not { } parts || parts.Find(part => part.Name == Types) is not { } types || Declared(archive, types) is not { } declared)
                return (null, FileRefusal.Archive);
            if (parts.Select(part => part.Name).Concat(declared).Any(IsOfMacros))
                return (null, FileRefusal.Macros);
            var found = Array.Find(Mains, main => declared.Contains(main.Declared) && parts.Exists(part => part.Name.Equals(main.Part, StringComparison.OrdinalIgnoreCase)));
            return found.Type is null ? (null, FileRefusal.Archive) : (found.Type, null);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException)
        {
            return (null, FileRefusal.Archive);
        }
    }

    private static bool IsOfMacros(string name) => Array.Exists(OfMacros, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The list at the end of the archive; null when there is none that is whole.</summary>
    private static List<Part>? Parts(Stream archive)
    {
        var tail = Read(archive, Math.Max(0, archive.Length - EndBytes - ushort.MaxValue), (int)Math.Min(archive.Length, EndBytes + ushort.MaxValue));
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length - end < EndBytes)
            return null;
        var (count, size, at) = (Short(tail, end + 10), Long(tail, end + 12), Long(tail, end + 16));
        if (count > MostParts || size > MostListBytes || at + size > archive.Length)
            return null;
        var list = Read(archive, at, (int)size);
        var parts = new List<Part>();
        for (var entry = 0; parts.Count < count; )
        {
            if (list.Length - entry < EntryBytes || !list.AsSpan(entry).StartsWith("PK\u0001\u0002"u8))
                return null;
            var (name, extra, comment) = (Short(list, entry + 28), Short(list, entry + 30), Short(list, entry + 32));
            if (list.Length - entry - EntryBytes < name)
                return null;
            parts.Add(new(Encoding.UTF8.GetString(list, entry + EntryBytes, name), Short(list, entry + 8), Short(list, entry + 10), Long(list, entry + 20), Long(list, entry + 42)));
            entry += EntryBytes + name + extra + comment;
        }

        // Of two parts of one name it is not known which one a program takes.
        return parts.DistinctBy(part => part.Name, StringComparer.OrdinalIgnoreCase).Count() == parts.Count ? parts : null;
    }

    /// <summary>All types of parts that the document declares; null when it declares too much of them, or in a way that no office program writes.</summary>
    private static HashSet<string>? Declared(Stream archive, Part types)
    {
        if ((types.Flags & 1) != 0 || types.Packed > MostTypesBytes)
            return null;
        var local = Read(archive, types.At, LocalBytes);
        if (!local.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return null;
        var packed = Read(archive, types.At + LocalBytes + Short(local, 26) + Short(local, 28), (int)types.Packed);
        if (Unpacked(packed, types.Method) is not { } xml)
            return null;
        using var reader = XmlReader.Create(new MemoryStream(xml), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var declared = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read())
            if (reader.GetAttribute("ContentType") is { } type)
                declared.Add(type.Trim());
        return declared;
    }

    /// <summary>Null when there would be more of it than is read.</summary>
    private static byte[]? Unpacked(byte[] packed, int method)
    {
        if (method == 0)
            return packed;
        if (method != 8)
            return null;
        using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        var bytes = new byte[MostTypesBytes + 1];
        var count = deflate.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return count > MostTypesBytes ? null : bytes[..count];
    }

    private static byte[] Read(Stream archive, long at, int count)
    {
        if (at > archive.Length - count)
            throw new EndOfStreamException();
        var bytes = new byte[count];
        archive.Position = at;
        archive.ReadExactly(bytes);
        return bytes;
    }

    private static int Short(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static long Long(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    /// <param name="Method">0 as it is, 8 deflated.</param>
    /// <param name="Packed">How many bytes it has in the archive.</param>
    /// <param name="At">Where its own head begins.</param>
    private sealed record Part(string Name, int Flags, int Method, long Packed, long At);
}
