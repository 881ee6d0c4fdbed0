using Academy.Testing;

namespace Academy.Integration.Tests.Credentials;

/// <summary>A browser that does not print, until it is mended.</summary>
internal sealed class BrokenBrowser
{
    private readonly string _fault;

    private BrokenBrowser(string fault) => _fault = fault;

    /// <summary>Has a site print with it, from its first printing on.</summary>
    /// <param name="site">Expects the warnings.</param>
    /// <param name="fromTheSecond">Whether the first document is printed all the same.</param>
    public static async Task<BrokenBrowser> PutAsync(TestSite site, bool fromTheSecond = false)
    {
        var program = await OtherBrowser.PutAsync(site, """
            #!/bin/sh
            if [ -e "$0.first" ]; then rm "$0.first"; exec chromium "$@"; fi
            [ -e "$0.fault" ] && exit 1
            exec chromium "$@"
            """);
        if (fromTheSecond)
            await File.WriteAllTextAsync($"{program}.first", "", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync($"{program}.fault", "", TestContext.Current.CancellationToken);
        site.Log.Expect("credentials.bundle");
        site.Log.Expect("could not be printed");
        return new($"{program}.fault");
    }

    public void Mend() => File.Delete(_fault);
}
