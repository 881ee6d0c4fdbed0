using System.ComponentModel.DataAnnotations;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Sessions;
using Academy.Cohorts.Services.Terms;
using Academy.Domain.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/sessions/{number}/attendance</c>: who came to a session, by list, and what was recorded of each before.</summary>
public sealed class AttendanceModel(
    CohortAccess access, TermDesk terms, AttendanceBook book, Roster roster, CohortTexts words, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    /// <summary>How many records of one person are shown.</summary>
    public const int RecordsOfPerson = 20;

    private IReadOnlyDictionary<Guid, AttendanceEntry> _typed = new Dictionary<Guid, AttendanceEntry>();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the session: 1, 2, 3 …</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>Participations, in the order of <see cref="How"/> and <see cref="Seen"/>.</summary>
    [BindProperty]
    public List<Guid> Person { get; set; } = [];

    /// <summary>How each of them took part; empty where nothing is to stand.</summary>
    [BindProperty]
    public List<string?> How { get; set; } = [];

    /// <summary>What counted of each when the reader looked, by its id; empty where nothing was recorded.</summary>
    [BindProperty]
    public List<string?> Seen { get; set; } = [];

    [BindProperty]
    [Display(Name = "記録を直す理由")]
    [StringLength(200, ErrorMessage = "理由は200文字までにしてください。")]
    public string? Reason { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public HostedTerm Term { get; private set; } = null!;

    public DatedSession Session => Term.Sessions[Number - 1];

    public IReadOnlyList<AttendanceRow> People { get; private set; } = [];

    /// <summary>Those of them that are shown.</summary>
    public ListPage<AttendanceRow> Listing => ListPage.Of(People, PageText, PeopleOfPage);

    /// <summary>Who recorded what is shown, by id.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Whom somebody else has recorded otherwise meanwhile.</summary>
    public IReadOnlySet<Guid> Taken { get; private set; } = new HashSet<Guid>();

    public string TermAddress => $"{Home}/terms/{Id}";

    public string Address => $"{TermAddress}/sessions/{Number}/attendance";

    /// <summary>What the form says of somebody: what is recorded, or what was typed and not saved.</summary>
    public AttendanceEntry Entry(AttendanceRow row) => _typed.GetValueOrDefault(row.Id) ?? new(row.Newest?.How, row.Newest?.Id);

    public IEnumerable<SelectListItem> Choices(AttendanceRow row) =>
    [
        new(T["未記録"], "", Entry(row).How is null),
        .. Enum.GetValues<Domain.Cohorts.Attendance>().Select(how => new SelectListItem(words.Attendance(how), how.ToString(), Entry(row).How == how)),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await FillAsync(cancellation);
        await roster.NoteViewAsync(Id, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var entries = Person.Select((person, index) => (Id: person, Entry: new AttendanceEntry(ReadHow(How.ElementAtOrDefault(index)), ReadSeen(Seen.ElementAtOrDefault(index)))))
            .DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.Entry);
        if (ModelState.GetFieldValidationState(nameof(Reason)) is ModelValidationState.Invalid)
        {
            _typed = entries;
            await FillAsync(cancellation);
            return Again();
        }

        var outcome = await book.RecordAsync(Term, Session, entries, FieldReader.Line(Reason), cancellation);
        if (outcome.Overtaken.Count == 0)
            return Done(outcome.Count == 0 ? T["変更はありませんでした。"] : T["第{0}回の出席を{1}人分記録しました。", Number, outcome.Count], TermAddress);
        await FillAsync(cancellation);
        // Sent once more, it is a change of what is recorded now; of whom nothing was changed, what is recorded now is shown.
        _typed = (
            from row in People
            where entries.ContainsKey(row.Id) && entries[row.Id].Against(row.Records) is not AttendanceChange.None
            select (row.Id, Entry: entries[row.Id] with { Seen = row.Newest?.Id })).ToDictionary(one => one.Id, one => one.Entry);
        Taken = outcome.Overtaken;
        return Overtaken(Version);
    }

    private static Domain.Cohorts.Attendance? ReadHow(string? how) => Enum.TryParse<Domain.Cohorts.Attendance>(how, out var read) && Enum.IsDefined(read) ? read : null;

    private static Guid? ReadSeen(string? seen) => Guid.TryParse(seen, out var read) ? read : null;

    private async Task FillAsync(CancellationToken cancellation)
    {
        People = await book.ReadAsync(Term, Session, cancellation);
        Names = await book.NamesAsync(Listing.Rows, cancellation);
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term || Number < 1 || Number > term.Sessions.Count)
            return NotFound();
        Term = term;
        return null;
    }
}
