using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Sessions.Groups;
using Academy.Cohorts.Services.Terms;
using Academy.Domain.Cohorts.Sessions;
using Academy.Domain.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>
/// <c>/secretariat/terms/{id}/groups</c>: who works in which group (班). With a plan in its address it shows what that would give; nothing is kept before it is saved.
/// </summary>
public sealed class GroupsModel(CohortAccess access, TermDesk terms, GroupDesk desk, Roster roster, CohortTexts words, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    private const int GroupsOfPage = 24;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "groups", SupportsGet = true)]
    public string? NumberText { get; set; }

    [BindProperty(Name = "by", SupportsGet = true)]
    public List<string?> RuleText { get; set; } = [];

    [BindProperty(Name = "seed", SupportsGet = true)]
    public string? SeedText { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    /// <summary>Stands for the arrangement that the reader has before them.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The group of each of them as it was looked at; empty: none.</summary>
    [BindProperty]
    public List<string?> Was { get; set; } = [];

    /// <summary>The group of each of them from now on; empty: none.</summary>
    [BindProperty]
    public List<string?> Group { get; set; } = [];

    /// <summary>Participations that groups were chosen for, in the order of <see cref="Was"/> and <see cref="Group"/>.</summary>
    public IReadOnlyList<Guid> People { get; private set; } = [];

    public HostedTerm Term { get; private set; } = null!;

    /// <summary>Whether a group has begun to work: then nothing is proposed, and groups are not taken back.</summary>
    public bool HaveBegun { get; private set; }

    /// <summary>As it is kept.</summary>
    public Grouping Grouping { get; private set; } = null!;

    /// <summary>Null when nothing is proposed.</summary>
    public GroupPlan? Plan { get; private set; }

    /// <summary>As the plan has it, or else as it is kept.</summary>
    public Grouping Arrangement { get; private set; } = null!;

    /// <summary>Those of its groups that are looked at.</summary>
    public ListPage<TermGroup> Listing => ListPage.Of(Arrangement.Groups, PageText, GroupsOfPage);

    public string TermAddress => $"{Home}/terms/{Id}";

    public string Address => $"{TermAddress}/groups";

    /// <summary>What is chance in the next proposal.</summary>
    public string NextSeed { get; } = GroupPlan.NewSeed();

    /// <summary>How many groups there may be, each with how many people they have; two in each at least, if there are so many.</summary>
    public IEnumerable<SelectListItem> Numbers
    {
        get
        {
            var (people, chosen) = (Grouping.People.Count, Plan?.Groups ?? (Grouping.Groups.Count > 0 ? Grouping.Groups.Count : Usual(Grouping.People.Count)));
            return Enumerable.Range(1, Math.Clamp(Math.Max(people / 2, chosen), 1, GroupPlan.Most)).Select(number =>
                new SelectListItem(words.GroupSizes(number, people), number.ToString(CultureInfo.InvariantCulture), number == chosen));
        }
    }

    /// <summary>Organisations and their kinds, before anything else was chosen.</summary>
    public bool IsMixedBy(MixedBy by) => Plan?.Rule.Contains(by) ?? by is MixedBy.Organisation or MixedBy.Kind;

    /// <summary>The groups that somebody can be put into, a new one last.</summary>
    public IEnumerable<SelectListItem> Choices(GroupedPerson person)
    {
        var chosen = Typed(person) is { } typed ? Read(typed) : person.Group;
        var last = Math.Min(Math.Max(Grouping.Groups.Count + 1, chosen ?? 0), GroupPlan.Most);
        return
        [
            new(T["班なし"], "", chosen is null),
            .. Enumerable.Range(1, last).Select(number => new SelectListItem(
                number > Grouping.Groups.Count ? T["{0}班(新しい班)", number] : words.GroupNumber(number), Written(number), chosen == number)),
        ];
    }

    public string AddressOf(int page) => AddressOf(null, page);

    /// <summary>Of the same plan.</summary>
    public string AddressOf(string? handler, int page = 1)
    {
        var query = new List<KeyValuePair<string, string?>> { new("handler", handler), new("groups", Plan is null ? null : Written(Plan.Groups)) };
        query.AddRange(Plan?.Rule.Order().Select(by => KeyValuePair.Create("by", (string?)$"{by}")) ?? []);
        query.AddRange([new("seed", Plan?.Seed), new("page", page > 1 ? Written(page) : null)]);
        return QueryHelpers.AddQueryString(Address, query.Where(one => one.Value is not null));
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await roster.NoteViewAsync(Id, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (HaveBegun)
            return Overtaken(Term.Version);
        if (Plan is null)
            return BadRequest();
        return await SaidAsync(await desk.MakeAsync(Id, Seen ?? "", Plan, cancellation), T["{0}個の班に分けました。", Plan.Groups], cancellation);
    }

    public async Task<IActionResult> OnPostMoveAsync([FromForm] List<Guid> person, CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        People = person;
        var moved = Grouping.People.Where(one => Typed(one) is not null).ToDictionary(one => one.Id, one => Read(Typed(one)!));
        var said = moved.Count == 0 ? T["変更はありませんでした。"] : T["{0}人の班を変えました。", moved.Count];
        return await SaidAsync(await desk.MoveAsync(Id, Seen ?? "", moved, cancellation), said, cancellation);
    }

    public async Task<IActionResult> OnPostJoinAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        return await SaidAsync(await desk.JoinAsync(Id, Seen ?? "", cancellation), T["{0}人を班に加えました。", Grouping.Ungrouped.Count], cancellation);
    }

    public async Task<IActionResult> OnPostDissolveAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        return await SaidAsync(await desk.DissolveAsync(Id, Seen ?? "", cancellation), T["班をすべて取り消しました。"], cancellation);
    }

    /// <summary>Six people in a group, as far as that goes.</summary>
    private static int Usual(int people) => Math.Clamp((people + 3) / 6, 1, GroupPlan.Most);

    private static string Written(int? group) => group?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static int? Read(string group) => group.Length == 0 ? null : int.Parse(group, CultureInfo.InvariantCulture);

    /// <summary>The group that was chosen for somebody instead of the one that they were in; null when none was.</summary>
    private string? Typed(GroupedPerson person) => People.Index().Where(one => one.Item == person.Id).Select(one => Typed(one.Index)).FirstOrDefault();

    private string? Typed(int index)
    {
        if (index >= Group.Count || index >= Was.Count || (Group[index] ?? "") is var group && group == (Was[index] ?? ""))
            return null;
        return group.Length == 0 || (int.TryParse(group, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= GroupPlan.Most) ? group : null;
    }

    private async Task<IActionResult> SaidAsync(ChangeOutcome outcome, string said, CancellationToken cancellation)
    {
        if (outcome is ChangeOutcome.Done)
            return Done(said, Address);
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        return Overtaken(Term.Version);
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term)
            return NotFound();
        (Term, Grouping) = (term, await desk.ReadAsync(Id, cancellation));
        HaveBegun = await desk.HaveBegunAsync(Id, Grouping, cancellation);
        Plan = HaveBegun ? null : GroupPlan.Read(NumberText, RuleText, SeedText);
        Arrangement = Plan is null ? Grouping : Grouping.With(Plan);
        return null;
    }
}
