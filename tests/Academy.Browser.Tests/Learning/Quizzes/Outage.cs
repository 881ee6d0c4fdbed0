using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Academy.Browser.Tests.Learning.Quizzes;

/// <summary>
/// Has the server refuse, for a time, what is posted to addresses with an ending. A break at the server holds for what a page
/// sends as it goes away, too; one that the browser emulates does not.
/// </summary>
internal sealed class Outage(string ending) : IStartupFilter
{
    private volatile bool _isOn;

    public void Begin() => _isOn = true;

    public void End() => _isOn = false;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (!_isOn || context.Request.Path.Value?.EndsWith(ending, StringComparison.Ordinal) is not true)
                return following(context);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
        next(app);
    };
}
