using System.Buffers.Binary;
using System.Globalization;
using System.Xml;
using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Compiling;

/// <summary>A picture's size in pixels, so that the page keeps its place for it. Unknown sizes are left to the browser.</summary>
internal readonly record struct PictureSize(int Width, int Height)
{
    public static PictureSize? Of(CourseFile file) => Path.GetExtension(file.Path) switch
    {
        ".svg" => Svg(file),
        ".png" => Png(file),
        _ => null,
    };

    private static PictureSize? Svg(CourseFile file)
    {
        using var reader = XmlReader.Create(file.Location, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        reader.MoveToContent();
        if (Number(reader.GetAttribute("width")) is { } width && Number(reader.GetAttribute("height")) is { } height)
            return new(width, height);
        return reader.GetAttribute("viewBox")?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is [_, _, var right, var bottom]
            && Number(right) is { } wide && Number(bottom) is { } high ? new(wide, high) : null;
    }

    private static int? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 1 and < 100_000 ? (int)Math.Round(value) : null;

    /// <summary>Width and height stand first in the header chunk (PNG, 11.2.2).</summary>
    private static PictureSize? Png(CourseFile file)
    {
        Span<byte> head = stackalloc byte[24];
        using var stream = File.OpenRead(file.Location);
        return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length
            ? null
            : new(BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]));
    }
}
