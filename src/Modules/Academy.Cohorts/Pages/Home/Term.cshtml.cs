using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Recruiting;
using Academy.Cohorts.Services.Recruiting.Applying;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Lists;
using Academy.Domain.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Home;

/// <summary><c>/hr/cohorts/{id}</c>: whom the organisation puts forward for a term, and in which order it wants them chosen (推薦順位).</summary>
public sealed class TermModel(HomeApplications applications, RecruitingAccess access, IStringLocalizer<Text> text, TimeProvider clock) : HomePageModel(text)
{
    private const int LastRank = 99;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Applications that the form listed, in the order of <see cref="Ranks"/>.</summary>
    [BindProperty]
    public List<Guid> Listed { get; set; } = [];

    /// <summary>As typed; empty where there is to be none.</summary>
    [BindProperty]
    public List<string?> Ranks { get; set; } = [];

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public TermRecruitment Recruitment { get; private set; } = null!;

    public IReadOnlyList<HomeApplication> Applications { get; private set; } = [];

    /// <summary>Those of them that are shown.</summary>
    public ListPage<HomeApplication> Listing { get; private set; } = null!;

    public DateOnly Today { get; } = TokyoTime.Today(clock);

    public string Address => $"{Desk}/{Id}";

    /// <summary>Whether the order may still be said.</summary>
    public bool IsOpen => Today <= Recruitment.ApproveUntil;

    public bool CanSubstitute => Recruitment.SubstituteUntilDay >= Today;

    /// <summary>Whether a rank counts: for what the host may still choose.</summary>
    public static bool IsRanked(HomeApplication row) => ApplicationFlow.IsAtHome(row.State) || row.State is ApplicationState.Submitted;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var wanted = Read();
        if (!ModelState.IsValid)
            return Again();
        var outcome = await applications.OrderAsync(Id, wanted, cancellation);
        return outcome switch
        {
            ApplicationOutcome.Done => Done(T["推薦順位を保存しました。"], Address),
            ApplicationOutcome.Gone => NotFound(),
            _ => Refused(outcome),
        };
    }

    private void Fill()
    {
        var rows = Listing.Rows.Where(IsRanked).ToList();
        (Listed, Ranks) = (rows.ConvertAll(row => row.Id), rows.ConvertAll(row => row.Order?.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The ranks by application; what is wrong is told at its field. Applications that are not the organisation's, or of no account any more, are passed over.</summary>
    private Dictionary<Guid, int?> Read()
    {
        var ranked = Applications.Where(IsRanked).ToDictionary(row => row.Id);
        var wanted = new Dictionary<Guid, int?>();
        var taken = ranked.Values.Where(row => row.Order is not null && !Listed.Contains(row.Id)).Select(row => row.Order!.Value).ToHashSet();
        foreach (var (index, (id, typed)) in Listed.Zip(Ranks).Index())
        {
            if (!ranked.ContainsKey(id) || wanted.ContainsKey(id))
                continue;
            var field = $"{nameof(Ranks)}[{index}]";
            var rank = wanted[id] = Fields.OptionalNumber(typed, field, 1, LastRank);
            if (rank is { } number && ModelState.GetFieldValidationState(field) != ModelValidationState.Invalid && !taken.Add(number))
                Fields.Refuse(field, T["同じ推薦順位の人がほかにいます。"]);
        }

        return wanted;
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await access.IsHrAsync())
            return Forbid();
        if (await applications.FindAsync(Id, cancellation) is not { } recruitment)
            return NotFound();
        Recruitment = recruitment;
        Applications = await applications.ListAsync(Id, cancellation);
        Listing = ListPage.Of(Applications, PageText, PageSize);
        return null;
    }
}
