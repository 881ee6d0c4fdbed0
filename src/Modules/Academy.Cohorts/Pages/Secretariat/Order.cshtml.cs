using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Assignments;
using Academy.Cohorts.Services.Terms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/presentations</c>: in which order the groups present their work: drawn, or arranged.</summary>
public sealed class OrderModel(CohortAccess access, TermDesk terms, PresentationDesk desk, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    private const int MostMinutes = 240;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    [Display(Name = "最初の班が始まるまでの時間(分)")]
    public string? FirstAfter { get; set; }

    [BindProperty]
    [Display(Name = "1班の持ち時間(分)")]
    public string? Minutes { get; set; }

    /// <summary>By the number of the group: its place, from 1.</summary>
    [BindProperty]
    public Dictionary<int, string?> Places { get; set; } = [];

    public HostedTerm Term { get; private set; } = null!;

    public ReadOrder Order { get; private set; } = null!;

    public DatedSession Last => Term.Sessions[^1];

    public string TermAddress => $"{Home}/terms/{Id}";

    public string Address => $"{TermAddress}/presentations";

    /// <summary>Groups that came after the order was decided.</summary>
    public IReadOnlyList<int> Missing => Order.Row is null ? [] : [.. Order.Groups.Except(Order.Order)];

    public static string FieldOf(int group) => $"{nameof(Places)}[{group}]";

    public string? FaultOf(int group) => ModelState[FieldOf(group)]?.Errors.FirstOrDefault()?.ErrorMessage;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        Version = Order.Version;
        (FirstAfter, Minutes) = (Typed(Order.Row?.FirstAfter ?? 5), Typed(Order.Row?.Minutes ?? 14));
        var order = Order.Row is null ? Order.Groups : [.. Order.Order.Intersect(Order.Groups), .. Missing];
        Places = order.Index().ToDictionary(one => one.Item, one => (string?)Typed(one.Index + 1));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var (firstAfter, minutes) = ReadTimes();
        var places = Order.Groups.ToDictionary(group => group, group => Fields("").Number(Places.GetValueOrDefault(group), FieldOf(group), 1, Order.Groups.Count));
        foreach (var (group, place) in places.Where(one => places.Any(other => other.Key < one.Key && other.Value == one.Value)))
            Fields("").Refuse(FieldOf(group), T["{0}番目の班が2つあります。", place]);
        if (!ModelState.IsValid)
            return Again();
        return await AnswerAsync(await desk.ArrangeAsync(Term, Version, [.. places.OrderBy(one => one.Value).Select(one => one.Key)], firstAfter, minutes, cancellation), cancellation);
    }

    public async Task<IActionResult> OnPostDrawAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var (firstAfter, minutes) = ReadTimes();
        if (!ModelState.IsValid)
            return Again();
        return await AnswerAsync(await desk.DrawAsync(Term, Version, firstAfter, minutes, cancellation), cancellation);
    }

    private async Task<IActionResult> AnswerAsync(ChangeOutcome outcome, CancellationToken cancellation)
    {
        if (outcome is ChangeOutcome.Done)
            return Done(T["発表順を保存しました。参加者のページに出ます。"], Address);
        return await RefusalAsync(cancellation) ?? Overtaken(Order.Version);
    }

    private (int FirstAfter, int Minutes) ReadTimes() =>
        (Fields("").Number(FirstAfter, nameof(FirstAfter), 0, MostMinutes), Fields("").Number(Minutes, nameof(Minutes), 1, MostMinutes));

    private static string Typed(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term)
            return NotFound();
        (Term, Order) = (term, await desk.ReadAsync(Id, cancellation));
        return null;
    }
}
