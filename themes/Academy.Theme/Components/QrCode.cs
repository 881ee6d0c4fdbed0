using System.Collections;
using System.Text;
using QRCoder;

namespace Academy.Theme.Components;

/// <summary>An address as a QR code, in modules of one unit.</summary>
/// <param name="Side">Modules of a side, with the quiet zone.</param>
/// <param name="Path">The dark modules as the <c>d</c> of an SVG path, a run of a row in each stroke.</param>
public sealed record QrCode(int Side, string Path)
{
    /// <summary>With error correction M: readable with a seventh of it smudged.</summary>
    public static QrCode Of(Uri address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        foreach (var (y, row) in data.ModuleMatrix.Index())
            AppendRow(path, row, y);
        return new(data.ModuleMatrix.Count, path.ToString());
    }

    private static void AppendRow(StringBuilder path, BitArray row, int y)
    {
        for (var x = 0; x < row.Count; x++)
        {
            var start = x;
            while (x < row.Count && row[x])
                x++;
            if (x > start)
                path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
        }
    }
}
