using Academy.Modularity.Verbs;

namespace Academy.Web.Hosting;

/// <summary>The program: a web site, or one verb of the command line.</summary>
internal static class Site
{
    /// <returns>The exit code: 0 only when all went well.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var verb = arguments.TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal)).Any();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = verb ? [] : arguments,
            ContentRootPath = Home(arguments),
        });
        builder.AddSite();
        var site = builder.Build();
        if (verb)
            return await RunVerbAsync(site, arguments);

        site.UseSite();
        await site.Services.GetRequiredService<FirstStart>().RunAsync(site.Lifetime.ApplicationStopping);
        await site.RunAsync();
        return 0;
    }

    /// <summary>Where settings and data are: the working directory when it is a site's, else the program's own; null when the caller names one.</summary>
    private static string? Home(string[] arguments) =>
        arguments.Any(argument => argument.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase)) ? null
        : File.Exists("appsettings.json") ? Environment.CurrentDirectory
        : AppContext.BaseDirectory;

    private static async Task<int> RunVerbAsync(WebApplication site, string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VerbRunner>().RunAsync(arguments, Console.Out, stop.Token);
    }
}
