using Academy.Modularity;
using Microsoft.Extensions.Options;

namespace Academy.Credentials.Services.Pdf;

/// <summary>The Chromium of this machine, which prints certificates. A site without one shows and prints them all the same, in the reader's own browser.</summary>
public sealed class Chromium(IOptions<AcademyOptions> options)
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

    /// <summary>The program; null when there is none. Looked for at each question: it may be installed while the site runs.</summary>
    public string? Program => options.Value.Chromium is { Length: > 0 } configured
        ? Existing(configured)
        : (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
           from name in Names
           select Existing(Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))).FirstOrDefault(program => program is not null);

    private static string? Existing(string program) => File.Exists(program) ? program : null;
}
