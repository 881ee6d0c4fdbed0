using System.Collections.Concurrent;
using System.Text.Json;
using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Learning;

/// <summary>
/// Stands in a visitor's browser before <c>POST /learn/{slug}/events</c> and answers as the site would: what these tests ask is what
/// the browser sends, when, and for whom.
/// </summary>
internal sealed class EventLog
{
    private readonly ConcurrentQueue<(string Staff, string Id, string Kind)> _stored = new();

    private EventLog()
    {
    }

    public bool IsOffline { get; private set; }

    /// <summary>Whether the session of this browser has expired.</summary>
    public bool IsSignedOut { get; set; }

    /// <summary>The staff member of the server's session, when that is another one than the page's.</summary>
    public string? OtherStaff { get; set; }

    public IReadOnlyList<(string Staff, string Id, string Kind)> Stored => [.. _stored];

    public IEnumerable<string> Kinds => _stored.Select(stored => stored.Kind);

    public static async Task<EventLog> OfAsync(Visitor visitor)
    {
        var log = new EventLog();
        await visitor.Page.Context.RouteAsync("**/learn/*/events", log.AnswerAsync);
        return log;
    }

    public async Task GoOfflineAsync(Visitor visitor, bool offline = true)
    {
        IsOffline = offline;
        await visitor.Page.Context.SetOfflineAsync(offline);
    }

    private async Task AnswerAsync(IRoute route)
    {
        if (IsOffline)
        {
            await route.AbortAsync("internetdisconnected");
            return;
        }
        using var told = JsonDocument.Parse(route.Request.PostData!);
        var staff = told.RootElement.GetProperty("staff").GetString()!;
        if (IsSignedOut)
            await route.FulfillAsync(new() { Status = 401 });
        else if (OtherStaff is { } other && other != staff)
            await route.FulfillAsync(new() { Status = 409, ContentType = "application/json", Body = """{"error":"other-staff"}""" });
        else
            await route.FulfillAsync(new() { ContentType = "application/json", Body = Store(staff, told.RootElement.GetProperty("events")) });
    }

    private string Store(string staff, JsonElement events)
    {
        var all = events.EnumerateArray().Select(happened => (Id: Text(happened, "id"), Kind: Text(happened, "kind"), Item: Text(happened, "item"))).ToList();
        // A page that goes away sends what the next one sends again: the id makes it one event.
        foreach (var happened in all.Where(happened => _stored.All(known => known.Id != happened.Id)))
            _stored.Enqueue((staff, happened.Id, happened.Kind));
        return JsonSerializer.Serialize(new
        {
            stored = all.Select(happened => happened.Id),
            refused = Array.Empty<object>(),
            done = all.Where(happened => happened.Kind == "lesson.confirmed").Select(happened => happened.Item),
            progress = new { done = 1, total = 7 },
        });
    }

    private static string Text(JsonElement happened, string name) => happened.GetProperty(name).GetString()!;
}
