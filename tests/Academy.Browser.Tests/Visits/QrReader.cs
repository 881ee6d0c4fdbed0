using System.Diagnostics;

namespace Academy.Browser.Tests.Visits;

/// <summary>Reads a QR code off the screen, with a program that is not ours: zbar.</summary>
internal static class QrReader
{
    public static async Task<string> ReadAsync(ILocator picture)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.png");
        await picture.ScreenshotAsync(new() { Path = file });
        using var process = Process.Start(new ProcessStartInfo("zbarimg", ["--quiet", "--raw", file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        File.Delete(file);
        return said.Trim();
    }
}
