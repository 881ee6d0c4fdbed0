using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Terms;
using Academy.Domain.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/sessions/{number}/attendance</c>: who came to a session, by list.</summary>
public sealed class AttendanceModel(CohortAccess access, TermDesk terms, Roster roster, CohortTexts words, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the session: 1, 2, 3 …</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>Participations, in the order of <see cref="How"/>.</summary>
    [BindProperty]
    public List<Guid> Person { get; set; } = [];

    /// <summary>How each of them took part; empty where nothing is to stand.</summary>
    [BindProperty]
    public List<string?> How { get; set; } = [];

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public HostedTerm Term { get; private set; } = null!;

    public DatedSession Session => Term.Sessions[Number - 1];

    public IReadOnlyList<RosterRow> People { get; private set; } = [];

    /// <summary>Those of them that are shown.</summary>
    public ListPage<RosterRow> Listing => ListPage.Of(People, PageText, PeopleOfPage);

    public string TermAddress => $"{Home}/terms/{Id}";

    public IEnumerable<SelectListItem> Choices(RosterRow row) =>
    [
        new(T["未記録"], "", row.Attendance[Number - 1] is null),
        .. Enum.GetValues<Domain.Cohorts.Attendance>().Select(how => new SelectListItem(words.Attendance(how), how.ToString(), row.Attendance[Number - 1] == how)),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await roster.NoteViewAsync(Id, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var recorded = Person.Zip(How).DistinctBy(one => one.First).ToDictionary(one => one.First, one => Read(one.Second));
        var count = await roster.RecordAsync(Term, Number, recorded, cancellation);
        return Done(count == 0 ? T["変更はありませんでした。"] : T["第{0}回の出席を{1}人分記録しました。", Number, count], TermAddress);
    }

    private static Domain.Cohorts.Attendance? Read(string? how) => Enum.TryParse<Domain.Cohorts.Attendance>(how, out var read) && Enum.IsDefined(read) ? read : null;

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term || Number < 1 || Number > term.Sessions.Count)
            return NotFound();
        Term = term;
        People = await roster.ReadAsync(term, cancellation);
        return null;
    }
}
