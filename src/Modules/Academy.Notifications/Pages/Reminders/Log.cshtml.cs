using Academy.Domain.Lists;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Academy.Notifications.Localization;
using Academy.Notifications.Services.Reminders;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Pages.Reminders;

/// <summary>
/// <c>/hr/reminders/log</c>: what became of each reminder, for HR of the whole organisation; a mail that ended is sent once more here. Each look is
/// noted in the audit trail.
/// </summary>
public sealed class LogModel(
    ReminderLog log, ReminderResending resending, ReminderTrail trail, ICurrentRights rights, ICurrentSession session, IStringLocalizer<Text> text) : PageModel
{
    /// <summary>How they stand: one of <see cref="Filters"/>; a word that none has shows all.</summary>
    [BindProperty(Name = "state", SupportsGet = true)]
    public string? StateText { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public static IReadOnlyList<LogFilter?> Filters { get; } = [null, .. Enum.GetValues<LogFilter>()];

    public LogFilter? Filter => Filters.FirstOrDefault(filter => WordOf(filter) == StateText);

    public ListPage<ShownReminder> Found { get; private set; } = null!;

    [TempData]
    public string? Said { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await MayAsync())
            return Forbid();
        Found = await log.PageAsync(Filter, PageText, cancellation);
        await trail.NoteAsync(ReminderTrail.LogViewed, details: null, cancellation);
        return Page();
    }

    /// <param name="id">The reminder.</param>
    /// <param name="seen">The mail whose end the reader was shown.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task<IActionResult> OnPostAgainAsync(Guid id, Guid seen, CancellationToken cancellation)
    {
        if (!await MayAsync())
            return Forbid();
        if (await resending.SendAsync(id, seen, cancellation) is not { } isSent)
            return NotFound();
        Said = isSent ? text["もう一度送ります。"] : text["そのメールは、すでに送り直されたか、送信の途中です。"];
        return LocalRedirect(Address(Filter));
    }

    /// <summary>What stands in the address for a filter.</summary>
    public static string? WordOf(LogFilter? filter) => filter?.ToString().ToLowerInvariant();

    public string Address(int page) => Address(Filter, page);

    public static string Address(LogFilter? filter, int page = 1)
    {
        var query = new QueryBuilder();
        if (WordOf(filter) is { } word)
            query.Add("state", word);
        if (page > 1)
            query.Add("page", $"{page}");
        return $"/hr/reminders/log{query}";
    }

    private Task<bool> MayAsync() => rights.HasAsync(Permissions.ManageReminders, new WholeOrganisation(session.OrganisationId));
}
