using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Recruiting.Selecting;
using Academy.Domain.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/selection</c>: everybody whom organisations have put forward, with what the draw gives or gave them.</summary>
public sealed class SelectionModel(CohortAccess access, SelectionDesk desk, SelectionFile file, CohortTexts words, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    private const int RowsOfPage = 50;

    /// <summary>So much of a reason is shown without being asked for.</summary>
    private const int LettersShown = 50;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "state", SupportsGet = true)]
    public string? TabText { get; set; }

    /// <summary>What is looked for: of the address alone, which no form sends.</summary>
    public string? Words => Request.Query["q"];

    [BindProperty(Name = "group", SupportsGet = true)]
    public string? GroupText { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public ReadSelection Selection { get; private set; } = null!;

    public SelectionFigures Figures => SelectionFigures.Of(Selection);

    public SelectionFilter Filter => SelectionFilter.Read(Selection.IsClosed ? TabText : null, Words, GroupText);

    /// <summary>Those that are looked at.</summary>
    public ListPage<SelectionRow> Listing { get; private set; } = null!;

    public string TermAddress => $"{Home}/terms/{Id}";

    public string Address => $"{TermAddress}/selection";

    public bool IsDecided => Selection.Recruitment.DecidedAt is not null;

    /// <summary>Whether the result can be made known.</summary>
    public bool CanDecide => Selection.IsClosed && !IsDecided;

    public IEnumerable<SelectListItem> Groups =>
    [
        new(T["団体の区分: すべて"], ""),
        .. Figures.Groups.Select(group => new SelectListItem(words.Group(group.Group), group.Group.ToString())),
    ];

    public int CountOf(SelectionTab tab) => tab is SelectionTab.All ? Selection.Rows.Count : Selection.Rows.Count(row => SelectionFilter.TabOf(row) == tab);

    /// <summary>The same list with another tab, its first page.</summary>
    public string AddressOf(SelectionTab tab) => AddressOf(Filter with { Tab = tab }, 1);

    public string AddressOf(int page) => AddressOf(Filter, page);

    /// <summary>The beginning of a reason that is too long for its row; null for one that is not.</summary>
    public static string? BeginningOf(string reason)
    {
        var letters = StringInfo.ParseCombiningCharacters(reason);
        return letters.Length > LettersShown ? reason[..letters[LettersShown]] + "…" : null;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await desk.NoteViewAsync(Id, cancellation);
        Listing = ListPage.Of(Filter.Of(Selection.Rows), PageText, RowsOfPage);
        return Page();
    }

    /// <summary>The whole list as a file, whatever is looked at.</summary>
    public async Task<IActionResult> OnPostFileAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await desk.NoteExportAsync(Id, cancellation);
        return File(file.Write(Selection), "text/csv; charset=utf-8", $"{T["応募と選考"].Value}_{Selection.Recruitment.Name.Ja}.csv");
    }

    private string AddressOf(SelectionFilter filter, int page)
    {
        var query = new Dictionary<string, string?>
        {
            ["state"] = filter.Tab is SelectionTab.All ? null : filter.Tab.ToString(),
            ["q"] = filter.Words,
            ["group"] = filter.Group?.ToString(),
            ["page"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
        };
        return QueryHelpers.AddQueryString(Address, query.Where(pair => pair.Value is not null));
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await desk.ReadAsync(Id, cancellation) is not { } selection)
            return NotFound();
        Selection = selection;
        return null;
    }
}
