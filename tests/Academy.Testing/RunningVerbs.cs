using Academy.Modularity.Verbs;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Testing;

/// <summary>Runs verbs of the command line inside a site under test.</summary>
public static class RunningVerbs
{
    /// <returns>The exit code, and what was said, line by line.</returns>
    public static async Task<(int Code, IReadOnlyList<string> Lines)> RunAsync(this TestSite site, params string[] arguments)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await using var output = new StringWriter { NewLine = "\n" };
        var code = await scope.ServiceProvider.GetRequiredService<VerbRunner>().RunAsync(arguments, output, CancellationToken.None);
        return (code, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
