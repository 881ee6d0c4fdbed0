using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Terms;
using Academy.Domain.Lists;
using Academy.Domain.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/roster</c>: the roster (名簿) of a term, and as a file.</summary>
public sealed class RosterModel(CohortAccess access, TermDesk terms, Roster roster, RosterFile file, CohortTexts words, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    private const int RowsOfPage = 50;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>What is looked for: of the address alone, which no form sends.</summary>
    public string? Words => Request.Query["q"];

    [BindProperty(Name = "group", SupportsGet = true)]
    public string? GroupText { get; set; }

    [BindProperty(Name = "order", SupportsGet = true)]
    public string? OrderText { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    /// <summary>Whether the file is to be in Windows code page 932.</summary>
    [BindProperty]
    public bool InCp932 { get; set; }

    /// <summary>Whether the reader knows what that cannot write.</summary>
    [BindProperty]
    public bool KnowsLacking { get; set; }

    public HostedTerm Term { get; private set; } = null!;

    /// <summary>By reading.</summary>
    public IReadOnlyList<RosterRow> People { get; private set; } = [];

    public RosterFilter Filter => RosterFilter.Read(Words, GroupText, OrderText);

    /// <summary>Those that are looked at.</summary>
    public ListPage<RosterRow> Listing => ListPage.Of(Filter.Of(People), PageText, RowsOfPage);

    /// <summary>The characters that a file in Windows code page 932 cannot have, when the reader has asked for one.</summary>
    public IReadOnlyCollection<string> Lacking { get; private set; } = [];

    public string TermAddress => $"{Home}/terms/{Id}";

    public string Address => $"{TermAddress}/roster";

    public bool IsGrouped => People.Any(row => row.Group is not null);

    public IEnumerable<SelectListItem> Groups =>
    [
        new(T["班: すべて"], ""),
        .. People.Select(row => row.Group ?? 0).Distinct().OrderBy(group => group == 0 ? int.MaxValue : group)
            .Select(group => new SelectListItem(group == 0 ? T["班なし"] : words.GroupNumber(group), RosterFilter.Written(group), group == Filter.Group)),
    ];

    public string AddressOf(int page)
    {
        var query = new Dictionary<string, string?>
        {
            ["q"] = Filter.Words,
            ["group"] = Filter.GroupText,
            ["order"] = Filter.IsByReading ? RosterFilter.ByReading : null,
            ["page"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
        };
        return QueryHelpers.AddQueryString(Address, query.Where(pair => pair.Value is not null));
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await roster.NoteViewAsync(Id, cancellation);
        return Page();
    }

    /// <summary>The whole roster as a file, whatever is looked at. What it cannot have is shown before it is given.</summary>
    public async Task<IActionResult> OnPostFileAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var cp932 = InCp932 ? new Cp932() : null;
        var bytes = file.Write(Term, RosterFilter.Ordered(People, isByReading: false), cp932);
        if (cp932 is { Lacking.Count: > 0 } && !KnowsLacking)
        {
            Lacking = cp932.Lacking;
            await roster.NoteViewAsync(Id, cancellation);
            return Page();
        }

        await roster.NoteExportAsync(Id, cancellation);
        return File(bytes, InCp932 ? "text/csv; charset=shift_jis" : "text/csv; charset=utf-8", $"{T["名簿"].Value}_{Term.Name.Ja}.csv");
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term)
            return NotFound();
        (Term, People) = (term, await roster.ReadAsync(term, cancellation));
        return null;
    }
}
