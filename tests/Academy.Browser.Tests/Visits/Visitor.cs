using Academy.Browser.Tests.Guards;
using Academy.Testing;

namespace Academy.Browser.Tests.Visits;

/// <summary>
/// Somebody before a browser of their own. Pages are opened by <see cref="OpenAsync"/> and left by <see cref="FollowAsync(Func{Task}, string, int)"/>,
/// so that none is passed unseen by the guard.
/// </summary>
public sealed class Visitor
{
    private readonly PageGuard _guard;

    private Visitor(IPage page, PageGuard guard)
    {
        Page = page;
        _guard = guard;
    }

    public IPage Page { get; }

    /// <summary>The language that the pages from here on should be in.</summary>
    public string Language
    {
        get => _guard.Language;
        set => _guard.Language = value;
    }

    internal static async Task<Visitor> ComeAsync(Chromium chromium, Uri site, Look look)
    {
        var context = await chromium.ContextAsync(new()
        {
            BaseURL = site.ToString(),
            ViewportSize = look.Viewport,
            ColorScheme = look.Scheme,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "ja-JP",
            TimezoneId = "Asia/Tokyo",
        });
        if (look.Language != "ja")
            await context.AddCookiesAsync([new() { Name = "academy.culture", Value = $"c%3D{look.Language}%7Cuic%3D{look.Language}", Url = site.ToString() }]);
        var guard = new PageGuard(context, site, look.Language);
        return new(await context.NewPageAsync(), guard);
    }

    /// <summary>Says which faults of the network the test itself brings about.</summary>
    public void Expects(string fault) => _guard.Expect(fault);

    /// <summary>Opens a page by its address.</summary>
    public async Task OpenAsync(string path, int status = 200)
    {
        await Page.GotoAsync(path);
        await _guard.InspectAsync(Page, path, status);
    }

    /// <summary>Does what leads to another page, and waits until that page is there.</summary>
    public async Task FollowAsync(Func<Task> action, string path, int status = 200)
    {
        await LoadAsync(action);
        await _guard.InspectAsync(Page, path, status);
    }

    /// <summary>Presses what leads to a page whose address is made by that.</summary>
    /// <returns>The address.</returns>
    public async Task<string> FollowToNewAsync(ILocator pressed, string below)
    {
        await LoadAsync(() => pressed.ClickAsync());
        var path = new Uri(Page.Url).PathAndQuery;
        Assert.StartsWith(below, path, StringComparison.Ordinal);
        await _guard.InspectAsync(Page, path, 200);
        return path;
    }

    /// <summary>Presses a link or a button that leads to another page.</summary>
    public Task FollowAsync(ILocator pressed, string path, int status = 200) => FollowAsync(() => pressed.ClickAsync(), path, status);

    /// <summary>Reloads the page without a connection, and waits until the browser's own sentence about that has taken its place.</summary>
    public async Task ReloadInVainAsync()
    {
        await Assert.ThrowsAsync<PlaywrightException>(() => Page.ReloadAsync());
        await Page.WaitForFunctionAsync("() => location.protocol === 'chrome-error:'");
    }

    /// <summary>Signs in by a post of the form, without a page.</summary>
    public async Task SignInAsync(string mail, string password = Browsing.DemoPassword, int status = 302)
    {
        var form = await (await Page.APIRequest.GetAsync("/sign-in")).TextAsync();
        var fields = Page.APIRequest.CreateFormData();
        fields.Set("__RequestVerificationToken", Browsing.AntiforgeryToken(form));
        fields.Set("email", mail);
        fields.Set("password", password);
        var answer = await Page.APIRequest.PostAsync("/sign-in", new() { Form = fields, MaxRedirects = 0 });
        Assert.Equal(status, answer.Status);
    }

    /// <summary>Shows the same page in another width or colour, and inspects it again.</summary>
    public async Task ShowAsync(Look look)
    {
        await Page.SetViewportSizeAsync(look.Width, look.Height);
        await Page.EmulateMediaAsync(new() { ColorScheme = look.Scheme, ReducedMotion = ReducedMotion.Reduce });
        // What follows the width by script has done so once the page is painted.
        await Page.EvaluateAsync("() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)))");
        await InspectAsync();
    }

    /// <summary>Inspects the page as it is now: after it has changed in place, such as a menu that opened.</summary>
    public Task InspectAsync() => _guard.LookAsync(Page);

    private async Task LoadAsync(Func<Task> action)
    {
        var loaded = new TaskCompletionSource();
        void Loaded(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Loaded;
        await action();
        await loaded.Task.WaitAsync(Chromium.Patience);
        Page.Load -= Loaded;
    }

    /// <summary>Closes the browser; a failed test leaves a picture of what it showed last.</summary>
    /// <returns>What the guard found.</returns>
    internal async Task<IReadOnlyList<string>> LeaveAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed && !Page.IsClosed)
            await Page.ScreenshotAsync(new() { Path = Repository.PathOf("tests", "TestResults", $"{TestContext.Current.Test!.UniqueID[..8]}.png") });
        await Page.Context.CloseAsync();
        return _guard.Faults();
    }
}
