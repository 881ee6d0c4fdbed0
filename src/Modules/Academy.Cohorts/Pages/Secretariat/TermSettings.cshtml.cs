using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Terms;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/settings</c>: what holds for a term as a whole.</summary>
public sealed class TermSettingsModel(CohortAccess access, TermDesk terms, ICourseDirectory courses, ICurrentSession session, IStringLocalizer<Text> text)
    : TermsPageModel(access, courses, session, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public HostedTerm Term { get; private set; } = null!;

    public override IReadOnlyList<SessionDetails> Sessions => [.. Term.Sessions.Select(session => session.Details)];

    public string TermAddress => $"{Home}/terms/{Id}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        Version = Term.Version;
        Fill(Term.Name, Term.Summary, Term.Terms);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (await ReadAsync(Term.Terms) is not var (name, summary, wanted))
            return Again();
        return await terms.ChangeAsync(Term with { Name = name, Summary = summary, Terms = wanted, Version = Version }, cancellation) switch
        {
            ChangeOutcome.Done => Done(T["「{0}」を保存しました。", name.Ja], TermAddress),
            ChangeOutcome.Overtaken => Overtaken(Term.Version),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term)
            return NotFound();
        Term = term;
        await PrepareAsync(cancellation);
        return null;
    }
}
