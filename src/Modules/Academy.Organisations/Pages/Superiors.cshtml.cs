using Academy.Domain.Lists;
using Academy.Organisations.Localization;
using Academy.Organisations.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Organisations.Pages;

/// <summary><c>/hr/superiors</c>: which ranks head an office, for HR of the whole organisation.</summary>
public sealed class SuperiorsModel(SuperiorsAccess access, SuperiorRanks ranks, IStringLocalizer<Text> text) : PageModel
{
    public const string Address = "/hr/superiors";

    private const int PageSize = 50;

    /// <summary>Those that are ticked.</summary>
    [BindProperty]
    public IReadOnlyList<string> Ranks { get; set; } = [];

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public SuperiorsToday Today { get; private set; } = null!;

    public ListPage<UnheadedOffice> Unheaded { get; private set; } = null!;

    /// <summary>What is wrong with the choice; null when nothing is.</summary>
    public string? Fault => ModelState[nameof(Ranks)]?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>What was just done.</summary>
    [TempData]
    public string? Said { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await access.IsOpenAsync())
            return Forbid();
        await ShowAsync(cancellation);
        Ranks = [.. Today.Ranks.Where(rank => rank.IsChosen).Select(rank => rank.Rank)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await access.IsOpenAsync())
            return Forbid();
        await ShowAsync(cancellation);
        var chosen = Ranks.Distinct().ToList();
        if (chosen.Exists(rank => Today.Ranks.All(known => known.Rank != rank)))
        {
            ModelState.AddModelError(nameof(Ranks), text["この職位の職員は、今はいません。一覧から選び直してください。"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await ranks.SaveAsync(chosen, cancellation);
        Said = text["所属長の職位を保存しました。"];
        return LocalRedirect(Address);
    }

    public static string AddressOf(int page) => page > 1 ? $"{Address}?page={page}" : Address;

    private async Task ShowAsync(CancellationToken cancellation)
    {
        Today = await ranks.ReadAsync(cancellation);
        Unheaded = ListPage.Of(Today.Unheaded, PageText, PageSize);
    }
}
