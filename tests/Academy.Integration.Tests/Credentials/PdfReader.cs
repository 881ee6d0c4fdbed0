using System.Diagnostics;

namespace Academy.Integration.Tests.Credentials;

/// <summary>Looks at PDF files with programs that are not ours: poppler's and zbar.</summary>
internal static class PdfReader
{
    public static Task<string> InfoAsync(string file) => RunAsync("pdfinfo", file);

    public static Task<string> TextAsync(string file) => RunAsync("pdftotext", "-layout", file, "-");

    /// <summary>One line a font: name, type, encoding, whether it is embedded …</summary>
    public static async Task<IReadOnlyList<string>> FontsAsync(string file) =>
        [.. (await RunAsync("pdffonts", file)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];

    /// <summary>What the QR code on the page says.</summary>
    public static async Task<string> QrCodeAsync(string file) => (await RunAsync("zbarimg", "--quiet", "--raw", await PictureAsync(file))).Trim();

    /// <summary>The file of a picture of the page.</summary>
    public static async Task<string> PictureAsync(string file)
    {
        var picture = Path.ChangeExtension(file, null);
        await RunAsync("pdftoppm", "-r", "150", "-png", "-singlefile", file, picture);
        return picture + ".png";
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said;
    }
}
