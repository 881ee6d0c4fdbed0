using System.Collections.Concurrent;

namespace Academy.Browser.Tests.Guards;

/// <summary>Listens to what a browser loads and complains of, on all its pages.</summary>
internal sealed class Traffic
{
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentQueue<IResponse> _documents = new();
    private readonly ConcurrentBag<string> _expected = [];
    private readonly string _origin;

    public Traffic(IBrowserContext context, Uri site)
    {
        _origin = site.GetLeftPart(UriPartial.Authority);
        context.Request += (_, request) => Requested(request);
        context.Response += (_, response) => Answered(response);
        context.RequestFailed += (_, request) => Failed(request);
        context.Console += (_, message) => Said(message);
        context.WebError += (_, error) => _faults.Enqueue($"page error: {error.Error}");
    }

    /// <summary>The documents that arrived since the last call.</summary>
    public IReadOnlyList<IResponse> TakeDocuments() => Take(_documents);

    /// <summary>The faults since the last call, without those that the test is about.</summary>
    public IReadOnlyList<string> TakeFaults() => [.. Take(_faults).Where(fault => !_expected.Any(part => fault.Contains(part, StringComparison.Ordinal)))];

    /// <summary>Faults with these words are what the test is about.</summary>
    public void Expect(string part) => _expected.Add(part);

    private void Requested(IRequest request)
    {
        var leaves = request.Url.StartsWith("http", StringComparison.Ordinal) && new Uri(request.Url).GetLeftPart(UriPartial.Authority) != _origin;
        if (leaves)
            _faults.Enqueue($"left the site: {request.Url}");
    }

    private void Answered(IResponse response)
    {
        if (response.Request.IsNavigationRequest && response.Frame.ParentFrame is null)
        {
            if (response.Headers.TryGetValue("content-type", out var type) && type.StartsWith("text/html", StringComparison.Ordinal))
                _documents.Enqueue(response);
        }
        else if (response.Status >= 400)
        {
            _faults.Enqueue($"{response.Status} {response.Url}");
        }
    }

    /// <summary>What is broken off because the reader went on is no fault.</summary>
    private void Failed(IRequest request)
    {
        if (request.Failure != "net::ERR_ABORTED")
            _faults.Enqueue($"{request.Failure} {request.Url}");
    }

    /// <summary>Chromium also says that the document itself has a status of 400 or more; what that should be, the test says.</summary>
    private void Said(IConsoleMessage message)
    {
        var ofDocument = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith(message.Page?.Url ?? "-", StringComparison.Ordinal);
        if (message.Type is "warning" or "error" or "assert" && !ofDocument)
            _faults.Enqueue($"console {message.Type}: {message.Text} {message.Location}");
    }

    private static List<T> Take<T>(ConcurrentQueue<T> queue)
    {
        var taken = new List<T>();
        while (queue.TryDequeue(out var item))
            taken.Add(item);
        return taken;
    }
}
