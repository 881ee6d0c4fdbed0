using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Academy.Integration.Tests.Cohorts.Sessions;

/// <summary>Files as people send them, and as they should not.</summary>
internal static class SampleFile
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static byte[] Pdf(string text = "見本") => Encoding.UTF8.GetBytes($"%PDF-1.7\n{text}");

    public static byte[] Docx(string types = Word, params string[] more) => Zip([("[Content_Types].xml", Types(types)), ("word/document.xml", "<w/>"), .. more.Select(name => (name, "x"))]);

    public static byte[] Xlsx() => Zip(("[Content_Types].xml", Types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")), ("xl/workbook.xml", "<x/>"));

    public static byte[] Pptx() =>
        Zip(("[Content_Types].xml", Types("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")), ("ppt/presentation.xml", "<p/>"));

    /// <summary>A few kilobytes that become gigabytes, were they unpacked.</summary>
    public static byte[] Bomb() => Zip(("[Content_Types].xml", $"{Types(Word)[..^8]}{new string(' ', 64 * 1024 * 1024)}</Types>"), ("word/document.xml", "<w/>"));

    /// <summary>It says of more parts than there are.</summary>
    public static byte[] Lying()
    {
        var file = Docx();
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(file.Length - 12), 60_000);
        return file;
    }

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }

        return bytes.ToArray();
    }

    /// <summary>The head of an MP4 file that says how long it is, without pictures.</summary>
    public static byte[] Mp4(int seconds, string more = "")
    {
        var head = new byte[100];
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(12), 1);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(16), (uint)seconds);
        return [.. Box("ftyp", "isom\0\0\0\0"u8.ToArray()), .. Box("mdat", Encoding.UTF8.GetBytes(more)), .. Box("moov", Box("mvhd", head))];
    }

    public static byte[] Vtt(string text = "ようこそ") => Encoding.UTF8.GetBytes($"WEBVTT\n\n00:00.000 --> 00:02.000\n{text}\n");

    private static string Types(string main) =>
        $"""<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="{main}"/></Types>""";

    private static byte[] Box(string type, byte[] body)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(size, (uint)body.Length + 8);
        return [.. size, .. Encoding.ASCII.GetBytes(type), .. body];
    }
}
