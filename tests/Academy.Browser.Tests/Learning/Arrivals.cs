using System.Threading.Channels;
using Academy.Browser.Tests.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Academy.Browser.Tests.Learning;

/// <summary>Hears at the server what arrives at addresses with an ending: a page that has gone away tells nobody how its last request ended.</summary>
internal sealed class Arrivals(string ending) : IStartupFilter
{
    private readonly Channel<string> _taken = Channel.CreateUnbounded<string>();

    /// <summary>Waits until a request with these words in its body was answered with success.</summary>
    public async Task WaitForAsync(string words)
    {
        using var patience = new CancellationTokenSource(Chromium.Patience);
        while (!(await _taken.Reader.ReadAsync(patience.Token)).Contains(words, StringComparison.Ordinal))
        {
        }
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, following) =>
        {
            if (context.Request.Path.Value?.EndsWith(ending, StringComparison.Ordinal) is not true)
            {
                await following(context);
                return;
            }

            context.Request.EnableBuffering();
            using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
            var body = await reader.ReadToEndAsync();
            context.Request.Body.Position = 0;
            await following(context);
            if (context.Response.StatusCode == StatusCodes.Status200OK)
                _taken.Writer.TryWrite(body);
        });
        next(app);
    };
}
