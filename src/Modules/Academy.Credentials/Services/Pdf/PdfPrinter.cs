using System.Diagnostics;
using System.Text;
using Academy.Modularity;

namespace Academy.Credentials.Services.Pdf;

/// <summary>Prints a document to PDF with the machine's Chromium, in a folder and a profile of its own that are gone afterwards.</summary>
public sealed class PdfPrinter(Chromium chromium, SiteDirectories directories) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Nothing outside is reached: no name is resolved, no update or service of the browser's own is asked. The document itself may
    /// load nothing but what its own policy names.
    /// </summary>
    private static readonly string[] Options =
    [
        "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND", "--allow-file-access-from-files", "--no-pdf-header-footer",
    ];

    /// <summary>A browser takes a core and 200 MB while it prints: pages go first.</summary>
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Why the last document was not printed; null when it was.</summary>
    public string? LastFault { get; private set; }

    /// <param name="html">A whole document, which brings its styles along and runs no script.</param>
    /// <param name="target">Where the PDF is put, at once and whole; what is there is replaced.</param>
    /// <param name="cancellation">Ends the printing.</param>
    /// <exception cref="PdfException">There is no Chromium, or it did not print.</exception>
    public async Task PrintAsync(string html, string target, CancellationToken cancellation)
    {
        var program = chromium.Program ?? throw new PdfException("No Chromium was found: install one, or name it in Academy__Chromium.");
        await _turn.WaitAsync(cancellation);
        try
        {
            await PrintAsync(program, html, target, cancellation);
            LastFault = null;
        }
        catch (Exception fault) when (fault is PdfException or IOException or UnauthorizedAccessException)
        {
            LastFault = fault.Message;
            throw fault as PdfException ?? new PdfException(fault.Message);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>In the data folder, as all that tells of people.</summary>
    private DirectoryInfo Folder => new(directories.Data("printing"));

    private async Task PrintAsync(string program, string html, string target, CancellationToken cancellation)
    {
        var folder = Folder.CreateSubdirectory($"{Guid.NewGuid():N}");
        try
        {
            var (page, printed) = (Path.Combine(folder.FullName, "page.html"), Path.Combine(folder.FullName, "page.pdf"));
            await File.WriteAllTextAsync(page, html, new UTF8Encoding(false), cancellation);
            var said = await RunAsync(program, [.. Options, $"--user-data-dir={Path.Combine(folder.FullName, "profile")}", $"--print-to-pdf={printed}", new Uri(page).AbsoluteUri], cancellation);
            if (!File.Exists(printed))
                throw new PdfException($"Chromium did not print: {said}");
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            // Moved within the folder of its target, so that nobody ever reads half a file.
            var beside = $"{target}.{Guid.NewGuid():N}";
            File.Move(printed, beside);
            File.Move(beside, target, overwrite: true);
        }
        finally
        {
            Clear(folder);
        }
    }

    /// <summary>What a printing that was broken off left behind, names of people among it.</summary>
    /// <param name="before">UTC; younger ones may be of a printing under way.</param>
    public void Clear(DateTime before)
    {
        foreach (var folder in Folder.EnumerateDirectories().Where(folder => folder.CreationTimeUtc < before))
            Clear(folder);
    }

    /// <summary>A browser that was killed may still write for a moment: what cannot go now goes at night.</summary>
    private static void Clear(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        // Chromium refuses its sandbox to root, as whom containers often run.
        if (OperatingSystem.IsLinux() && Environment.UserName == "root")
            start.ArgumentList.Insert(0, "--no-sandbox");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        using var process = Process.Start(start)!;
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            await output;
            return (await error).Trim();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new PdfException($"Chromium did not print within {Longest.TotalSeconds} seconds.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }
}

/// <summary>A document was not printed.</summary>
public sealed class PdfException(string message) : Exception(message);
