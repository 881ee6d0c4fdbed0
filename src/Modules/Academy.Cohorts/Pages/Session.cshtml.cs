using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Sessions;
using Academy.Cohorts.Services.Sessions.MakeUps;
using Academy.Cohorts.Services.Sessions.Recordings;
using Academy.Domain.Cohorts.Sessions;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/{id}/sessions/{number}</c>: a session for who takes part: its materials, its recording, what is recorded of them, and how they make up for it.</summary>
public sealed class SessionModel(
    OwnSessions sessions, OwnMakeUp makeUp, ViewTokens tokens, ICurrentSession reader, TimeProvider clock, IStringLocalizer<Text> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the session: 1, 2, 3 …</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    [Display(Name = "レポート")]
    public string? Report { get; set; }

    /// <summary>What was just done.</summary>
    [TempData]
    public string? Said { get; set; }

    public ReadSession Read { get; private set; } = null!;

    /// <summary>Whether no report was awaited any more when this one came.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>Whether the page says anything of making up for the session.</summary>
    public bool ShowsMakeUp => Read.MakeUp is not MakeUpStep.None || Read.Reports.Count > 0 || IsTaken;

    public string TermAddress => $"{CohortsModel.Address}/{Id}";

    public string Address => $"{TermAddress}/sessions/{Number}";

    public Guid StaffMemberId => reader.StaffMemberId;

    /// <summary>Goes along with what the page tells of the recording.</summary>
    public string Issued => tokens.Seal(Read.Own.ParticipationId, Read.Recording!.Id, clock.GetUtcNow().UtcDateTime);

    /// <summary>4,000.</summary>
    public static string Count(int letters) => letters.ToString("N0", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await IsOwnAsync(cancellation))
            return NotFound();
        // What came back is corrected, not written anew.
        if (Read.NewestReport is { State: MakeUpState.Returned } returned)
            Report = returned.Text;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await IsOwnAsync(cancellation))
            return NotFound();
        var report = (Report ?? "").ReplaceLineEndings("\n").Trim();
        if (report.Length is < MakeUp.ShortestReport or > MakeUp.LongestReport)
            return Refuse(text["{0}文字以上、{1}文字以内で書いてください。今は{2}文字です。", Count(MakeUp.ShortestReport), Count(MakeUp.LongestReport), Count(report.Length)]);
        switch (await makeUp.HandInAsync(Read.Own, report, cancellation))
        {
            case MakeUpStep.Open:
                Said = text["レポートを提出しました。事務局が確かめると、お知らせが届きます。"];
                return LocalRedirect(Address);
            case MakeUpStep.Unwatched:
                return Refuse(text["録画を{0}%以上視聴すると提出できます。今は{1}%です。", MakeUp.WatchedPercent, Read.Viewing!.Percent]);
            default:
                await IsOwnAsync(cancellation);
                if (Read.NewestReport?.Text == report)
                    return LocalRedirect(Address);
                IsTaken = true;
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
        }
    }

    private PageResult Refuse(string sentence)
    {
        ModelState.AddModelError(nameof(Report), sentence);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> IsOwnAsync(CancellationToken cancellation)
    {
        if (await sessions.FindAsync(Id, Number, cancellation) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
