using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Sessions.Files;
using Academy.Cohorts.Services.Terms;
using Academy.Data.Cohorts.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/sessions/{number}/files/{fileId}</c>: what it means that a file is taken away, to be confirmed.</summary>
public sealed class SessionFileModel(CohortAccess access, TermDesk terms, FileDesk desk, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the session: 1, 2, 3 …</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid FileId { get; set; }

    public HostedTerm Term { get; private set; } = null!;

    public SessionFile Row { get; private set; } = null!;

    public string TermAddress => $"{Home}/terms/{Id}";

    public string ListAddress => $"{TermAddress}/sessions/{Number}/files";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await RefusalAsync(cancellation) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        return await desk.RemoveAsync(Term.Sessions[Number - 1], FileId, cancellation) ? Done(T["「{0}」を削除しました。", Row.Name], ListAddress) : NotFound();
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term || Number < 1 || Number > term.Sessions.Count)
            return NotFound();
        if (await desk.FindAsync(term.Sessions[Number - 1], FileId, cancellation) is not { } row)
            return NotFound();
        (Term, Row) = (term, row);
        return null;
    }
}
