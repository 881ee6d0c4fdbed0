using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Sessions;
using Academy.Cohorts.Services.Terms;
using Academy.Theme.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/sessions/{number}/reception</c>: what is thrown on the wall while participants come in. A script fetches it anew as the code changes.</summary>
public sealed class ReceptionModel(CohortAccess access, TermDesk terms, Receptions receptions, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the session: 1, 2, 3 …</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public HostedTerm Term { get; private set; } = null!;

    public DatedSession Session => Term.Sessions[Number - 1];

    public Reception Reception { get; private set; } = null!;

    public string TermAddress => $"{Home}/terms/{Id}";

    public string Address => $"{TermAddress}/sessions/{Number}/reception";

    public QrCode Code => QrCode.Of(Reception.Shown!.Address);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        Reception = await receptions.FindAsync(Term, Session, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (await receptions.OpenAsync(Term, Session, cancellation))
            return LocalRedirect(Address);
        Reception = await receptions.FindAsync(Term, Session, cancellation);
        return Again();
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await receptions.CloseAsync(Term, Session, cancellation);
        return Done(T["第{0}回の受付を終えました。", Number], Address);
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term || Number < 1 || Number > term.Sessions.Count)
            return NotFound();
        Term = term;
        return null;
    }
}
