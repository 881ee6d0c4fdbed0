using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Templates;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/programmes/{id}</c>: a programme with its sessions, from which terms are made.</summary>
public sealed class ProgrammeModel(CohortAccess access, ProgrammeTemplates programmes, CohortTexts words, ICourseDirectory courses, ICurrentSession session, IStringLocalizer<Text> text)
    : TermsPageModel(access, courses, session, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of a copy: sent twice, it is made once.</summary>
    [BindProperty]
    public Guid CopyId { get; set; }

    /// <summary>Where a session goes that would fall on a closed day.</summary>
    [BindProperty]
    public HolidayShift Shift { get; set; }

    public Programme Programme { get; private set; } = null!;

    public string Address => $"{Home}/programmes/{Id}";

    public IEnumerable<SelectListItem> Shifts => Enum.GetValues<HolidayShift>().Select(shift => new SelectListItem(words.Shift(shift), shift.ToString()));

    public override IReadOnlyList<SessionDetails> Sessions => [.. Programme.Plan.Sessions.Select(session => session.Details)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        Version = Programme.Version;
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (await ReadAsync(Programme.Plan.Terms) is not var (name, summary, terms))
            return Again();
        var changed = Programme with { Name = name, Summary = summary, Plan = Programme.Plan with { Shift = Shift, Terms = terms }, Version = Version };
        return await programmes.ChangeAsync(changed, cancellation) switch
        {
            ChangeOutcome.Done => Done(T["ひな形「{0}」を保存しました。", changed.Name.Ja], Address),
            ChangeOutcome.Overtaken => Overtaken(Programme.Version),
            _ => NotFound(),
        };
    }

    public async Task<IActionResult> OnPostCopyAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await programmes.CopyAsync(Id, CopyId, T["{0}の写し", Programme.Name.Ja], cancellation);
        return Done(T["ひな形の写しを作りました。"], $"{Home}/programmes/{CopyId}");
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (await programmes.DeleteAsync(Id, Version, cancellation) != ChangeOutcome.Overtaken)
            return Done(T["ひな形「{0}」を削除しました。作った期はそのまま残ります。", Programme.Name.Ja], Home);
        Fill();
        return Overtaken(Programme.Version);
    }

    private void Fill()
    {
        (Shift, CopyId) = (Programme.Plan.Shift, Guid.CreateVersion7());
        Fill(Programme.Name, Programme.Summary, Programme.Plan.Terms);
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await programmes.FindAsync(Id, cancellation) is not { } programme)
            return NotFound();
        Programme = programme;
        await PrepareAsync(cancellation);
        return null;
    }
}
