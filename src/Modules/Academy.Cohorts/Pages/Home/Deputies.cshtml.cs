using System.ComponentModel.DataAnnotations;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Recruiting;
using Academy.Cohorts.Services.Recruiting.Approving;
using Academy.Domain.Lists;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Theme.Appearances;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Home;

/// <summary><c>/cohorts/deputies</c>: who decides on applications in superiors' places while they are absent (代決).</summary>
public sealed class DeputiesModel(
    Deputies deputies, RecruitingAccess access, PeopleSearch people, IStringLocalizer<Text> text, TimeProvider clock) : PersonPageModel(people, text)
{
    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    /// <summary>In whose place somebody is to decide; a superior who is not HR says it for themselves alone.</summary>
    [BindProperty]
    [Display(Name = "所属長")]
    public Guid? SuperiorId { get; set; }

    [BindProperty]
    [Display(Name = "初日")]
    public string? From { get; set; }

    [BindProperty]
    [Display(Name = "最終日")]
    public string? Until { get; set; }

    /// <summary>What is to be ended.</summary>
    [BindProperty]
    public Guid? DeputyId { get; set; }

    public ListPage<ListedDeputy> Listed { get; private set; } = null!;

    /// <summary>For whom the reader may name somebody.</summary>
    public IReadOnlyList<StaffListing> Superiors { get; private set; } = [];

    public bool IsHr { get; private set; }

    public DateOnly Today { get; } = TokyoTime.Today(clock);

    public const string Path = "/cohorts/deputies";

    public override string Address => Path;

    public IEnumerable<SelectListItem> SuperiorItems =>
    [
        new(T["所属長を選んでください"], ""),
        .. Superiors.Select(superior => new SelectListItem(T["{0}({1})", superior.Name, superior.OfficeName ?? T["所属なし"]], $"{superior.Id}")),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation))
            return NotFound();
        (From, Until) = (Shown.Machine(Today), Shown.Machine(Today));
        return ModelState.IsValid ? Page() : Again();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation))
            return NotFound();
        var superior = ReadSuperior();
        var deputy = Chosen();
        var (from, until) = ReadDays();
        if (deputy is not null && deputy.Id == superior?.Id)
            Fields.Refuse(nameof(PersonId), T["所属長とは別の職員を選んでください。"]);
        if (!ModelState.IsValid)
            return Again();
        return await deputies.NameAsync(superior!.Id, deputy!.Id, from, until, cancellation)
            ? Done(T["{0}さんの代決をする人を、{1}さんに決めました。", superior.Name, deputy.Name], Address)
            : Refused(T["職員または所属長の発令が変わりました。もう一度選んでください。"]);
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation) || !await deputies.EndAsync(DeputyId ?? Guid.Empty, cancellation))
            return NotFound();
        return Done(T["代決を終わりにしました。"], Address);
    }

    private StaffListing? ReadSuperior()
    {
        var superior = IsHr ? Superiors.FirstOrDefault(one => one.Id == SuperiorId) : Superiors[0];
        if (superior is null)
            Fields.Refuse(nameof(SuperiorId), T["所属長を一覧から選んでください。"]);
        return superior;
    }

    private (DateOnly From, DateOnly Until) ReadDays()
    {
        var fields = Fields;
        var (from, until) = (fields.Day(From, nameof(From)), fields.Day(Until, nameof(Until)));
        if (ModelState.GetFieldValidationState(nameof(From)) == ModelValidationState.Invalid)
            return (from, until);
        if (until < from)
            fields.Refuse(nameof(Until), T["最終日は、初日か、その後の日にしてください。"]);
        else if (until < Today)
            fields.Refuse(nameof(Until), T["最終日は、きょうか、その後の日にしてください。"]);
        else if (until.DayNumber - from.DayNumber >= Deputies.LongestDays)
            fields.Refuse(nameof(Until), T["期間は{0}日以内にしてください。", Deputies.LongestDays]);
        return (from, until);
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        IsHr = await access.IsHrAsync();
        if (!IsHr && !await access.IsSuperiorAsync())
            return false;
        var read = await deputies.ReadAsync(cancellation);
        Superiors = read.Superiors;
        if (!IsHr && Superiors.Count == 0)
            return false;
        Listed = ListPage.Of(read.Listed, PageText, PageSize);
        await SearchAsync(cancellation);
        return true;
    }
}
