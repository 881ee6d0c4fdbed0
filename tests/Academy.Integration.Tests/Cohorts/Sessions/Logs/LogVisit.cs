using System.Net;
using Academy.Integration.Tests.Sites;
using Academy.Testing;
using AngleSharp.Dom;

namespace Academy.Integration.Tests.Cohorts.Sessions.Logs;

/// <summary>The host on the pages of a session's log, step by step, as a browser without script goes.</summary>
internal sealed class LogVisit(CohortSite cohort, int number = 1)
{
    private IDocument _page = null!;

    public string Address => $"{cohort.Desk}/sessions/{number}/log";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public HttpStatusCode Status { get; private set; }

    /// <summary>The page as it is shown now.</summary>
    public IDocument Page => _page;

    /// <summary>Which step is shown.</summary>
    public string Step => _page.QuerySelector("ol.steps [aria-current]")!.TextContent;

    /// <summary>What is told to be wrong.</summary>
    public string Error => string.Join('\n', _page.QuerySelectorAll(".field__error").Select(error => error.TextContent.Trim()));

    /// <summary>The cells of the table that is shown, those with a choice as what is chosen.</summary>
    public IReadOnlyList<string> Rows => [.. _page.QuerySelectorAll("main tbody tr").Select(row => string.Join(" | ", row.Children.Select(Shown)))];

    public async Task UploadAsync(byte[] file)
    {
        using var answer = await (await cohort.SecretariatAsync()).UploadAsync(Address, Address, "Upload", "meeting.csv", file);
        await TakeAsync(answer);
    }

    /// <summary>Sends the form that is shown.</summary>
    /// <param name="handler">Of the button.</param>
    /// <param name="change">What is chosen before.</param>
    public async Task PressAsync(string handler, Action<List<KeyValuePair<string, string>>>? change = null)
    {
        var fields = CohortSite.Fields(_page);
        change?.Invoke(fields);
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        using var answer = await (await cohort.SecretariatAsync()).PostAsync($"{Address}?handler={handler}", form, Stop);
        await TakeAsync(answer);
    }

    /// <summary>From the file to who is in it.</summary>
    public async Task OpenPeopleAsync(byte[] file)
    {
        await UploadAsync(file);
        await PressAsync("Columns");
    }

    /// <summary>All names that were guessed are confirmed.</summary>
    public void ConfirmAll(List<KeyValuePair<string, string>> fields) =>
        fields.AddRange(_page.QuerySelectorAll("input[name=Confirmed]").Select(box => KeyValuePair.Create("Confirmed", box.GetAttribute("value")!)));

    /// <summary>Chooses who somebody of the log is.</summary>
    public Action<List<KeyValuePair<string, string>>> Choosing(string name, Guid? who) => fields =>
    {
        var row = _page.QuerySelectorAll("main tbody tr").Single(row => row.QuerySelector("bdi")!.TextContent == name);
        fields[fields.IndexOf(new("LogName", row.QuerySelector("input[name=LogName]")!.GetAttribute("value")!)) + 1] = new("Chosen", $"{who}");
    };

    /// <summary>Chooses what is recorded of somebody; null: nothing.</summary>
    public static Action<List<KeyValuePair<string, string>>> Recording(Guid participation, string? how) => fields =>
        fields[fields.IndexOf(new("Person", $"{participation}")) + 3] = new("How", how ?? "");

    /// <summary>What the page says after all was recorded.</summary>
    public async Task<string> SaidAsync()
    {
        Assert.Equal(HttpStatusCode.Redirect, Status);
        return (await CohortSite.ReadAsync(await cohort.SecretariatAsync(), cohort.Desk)).QuerySelector("main [role=status]")!.TextContent.Trim();
    }

    private async Task TakeAsync(HttpResponseMessage answer)
    {
        Status = answer.StatusCode;
        _page = await KeptPage.PageAsync(answer);
    }

    private static string Shown(IElement cell)
    {
        if (cell.QuerySelector("input[type=checkbox]") is { } box)
            return box.HasAttribute("checked") ? "[x]" : "[ ]";
        var chosen = cell.QuerySelector("option[selected]")?.TextContent;
        var badge = cell.QuerySelector(".badge")?.TextContent.Trim();
        return string.Join(' ', new[] { cell.QuerySelector("bdi, span[id^=who]")?.TextContent, chosen, badge }.OfType<string>().DefaultIfEmpty(cell.TextContent.Trim()));
    }
}
