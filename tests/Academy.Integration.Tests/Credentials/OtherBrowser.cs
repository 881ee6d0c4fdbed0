using Academy.Testing;

namespace Academy.Integration.Tests.Credentials;

/// <summary>What a site prints with instead of the machine's browser: a script.</summary>
internal static class OtherBrowser
{
    /// <summary>Prints one document and gives its pages out for every other one as well, where only their number matters.</summary>
    public static Task PutCopyingAsync(TestSite site) => PutAsync(site, """
        #!/bin/sh
        for given; do case "$given" in --print-to-pdf=*) paper="${given#*=}" ;; esac; done
        [ -e "$0.pdf" ] || { chromium "$@" && mv "$paper" "$0.pdf"; }
        cp "$0.pdf" "$paper"
        """);

    /// <summary>Has a site print with it, from its first printing on.</summary>
    /// <returns>Where the script is.</returns>
    public static async Task<string> PutAsync(TestSite site, string script)
    {
        var program = Path.Combine(site.Database.DataDirectory, "chromium");
        await File.WriteAllTextAsync(program, script.ReplaceLineEndings("\n"), TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        site.Settings["Academy:Chromium"] = program;
        return program;
    }
}
