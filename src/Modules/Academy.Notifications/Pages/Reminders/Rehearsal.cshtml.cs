using System.Globalization;
using Academy.Data;
using Academy.Domain.Time;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Academy.Notifications.Localization;
using Academy.Notifications.Services.Reminders;
using Academy.Theme.Appearances;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Pages.Reminders;

/// <summary><c>/hr/reminders/rehearsal</c>: who would be told what on a day, for HR of the whole organisation. Each look is noted in the audit trail.</summary>
public sealed class RehearsalModel(
    Rehearsal rehearsal, ReminderTrail trail, Holidays holidays, ICurrentRights rights, ICurrentSession session, IStringLocalizer<Text> text, TimeProvider clock) : PageModel
{
    /// <summary>How far the day may be from today: where holidays are hardly known any more, business days are none.</summary>
    private const int Years = 1;

    /// <summary>The day; the next business day when it is left out.</summary>
    [BindProperty(Name = "on", SupportsGet = true)]
    public string? On { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public DateOnly Today { get; } = TokyoTime.Today(clock);

    public DateOnly First => Today.AddYears(-Years);

    public DateOnly Last => Today.AddYears(Years);

    public DateOnly Day { get; private set; }

    /// <summary>Null when the day could not be read.</summary>
    public Rehearsed? Rehearsed { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await rights.HasAsync(Permissions.ManageReminders, new WholeOrganisation(session.OrganisationId)))
            return Forbid();
        if (string.IsNullOrEmpty(On))
            On = Shown.Machine(holidays.Calendar.Add(Today, 1));
        if (!DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Refuse(text["日付を読み取れませんでした。年・月・日をすべて入力してください。"]);
        if (day < First || day > Last)
            return Refuse(text["{0}から{1}までの日付を入力してください。", Shown.FormalDay(First), Shown.FormalDay(Last)]);
        (Day, Rehearsed) = (day, await rehearsal.OnAsync(day, PageText, cancellation));
        await trail.NoteAsync(ReminderTrail.Rehearsed, new Dictionary<string, int> { ["day"] = day.DayNumber }, cancellation);
        return Page();
    }

    public string Address(int page) => $"/hr/reminders/rehearsal?on={Shown.Machine(Day)}{(page > 1 ? $"&page={page}" : "")}";

    private PageResult Refuse(string fault)
    {
        ModelState.AddModelError("on", fault);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
