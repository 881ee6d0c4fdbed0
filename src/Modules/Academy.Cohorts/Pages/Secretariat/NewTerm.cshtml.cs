using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Templates;
using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Domain.Cohorts;
using Academy.Domain.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/programmes/{id}/term</c>: makes a term of a programme. The first day gives days for all sessions, which can be changed before it is made.</summary>
public sealed class NewTermModel(
    CohortAccess access, ProgrammeTemplates programmes, TermDesk terms, Holidays holidays, IStringLocalizer<Text> text, TimeProvider clock) : HostPageModel(access, text)
{
    private const int LongestYears = 3;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The day of the first session, from which the others are reckoned.</summary>
    [BindProperty(SupportsGet = true, Name = "first")]
    [Display(Name = "第1回の日")]
    public string? First { get; set; }

    /// <summary>Of the term: sent twice, it is made once.</summary>
    [BindProperty]
    public Guid TermId { get; set; }

    [BindProperty]
    [Display(Name = "期の名前")]
    [StringLength(100, ErrorMessage = "期の名前は100文字までにしてください。")]
    public string? Name { get; set; }

    [BindProperty]
    [Display(Name = "英語の名前")]
    [StringLength(100, ErrorMessage = "英語の名前は100文字までにしてください。")]
    public string? NameEnglish { get; set; }

    /// <summary>One for each session.</summary>
    [BindProperty]
    public List<string?> Days { get; set; } = [];

    public Programme Programme { get; private set; } = null!;

    public DateOnly Today { get; } = TokyoTime.Today(clock);

    /// <summary>As laid out from the first day; empty before it is given.</summary>
    public IReadOnlyList<SessionDate> Laid { get; private set; } = [];

    /// <summary>Years of these days whose holidays are not known.</summary>
    public IEnumerable<int> YearsUnknown => Laid.Select(date => date.Day.Year).Distinct().Where(year => !holidays.Calendar.Covers(year));

    public string Address => $"{Home}/programmes/{Id}/term";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (string.IsNullOrEmpty(First))
            return Page();
        var first = Fields("").Day(First, "first");
        if (ModelState.IsValid && (first < Today || first > Today.AddYears(LongestYears)))
            Fields("").Refuse("first", T["第1回の日には、きょうから3年先までの日付を入力してください。"]);
        if (!ModelState.IsValid)
            return Again();
        Lay(first);
        TermId = Guid.CreateVersion7();
        Days = [.. Laid.Select(date => date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var fields = Fields("");
        if (FieldReader.Line(Name) is null)
            fields.Refuse(nameof(Name), T["期の名前を入力してください。"]);
        var days = ReadDays(fields);
        if (!ModelState.IsValid)
        {
            var first = DateOnly.TryParseExact(First, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed) ? typed : Today;
            Lay(first < Today || first > Today.AddYears(LongestYears) ? Today : first);
            return Again();
        }

        await terms.AddAsync(new(TermId, Programme, new(FieldReader.Line(Name)!, FieldReader.Line(NameEnglish)), days), cancellation);
        return Done(T["「{0}」を作りました。内容を確かめてから案内を始めてください。", FieldReader.Line(Name)!], $"{Home}/terms/{TermId}");
    }

    /// <summary>Why a session is on another day than its weeks would have it; null when it is not.</summary>
    public string? Moved(int index) => Laid.ElementAtOrDefault(index)?.Meant is { } meant ? T["{0}が閉庁日のため、ずらしました。", Theme.Appearances.Shown.Day(meant)].Value : null;

    private List<DateOnly> ReadDays(FieldReader fields)
    {
        var days = new List<DateOnly>();
        // The programme may have got more sessions since the form was shown.
        Days.AddRange(Enumerable.Repeat<string?>(null, Math.Max(0, Programme.Plan.Sessions.Count - Days.Count)));
        for (var index = 0; index < Programme.Plan.Sessions.Count; index++)
        {
            var day = fields.Day(Days[index], $"{nameof(Days)}[{index}]");
            if (days.Count > 0 && day <= days[^1])
                fields.Refuse($"{nameof(Days)}[{index}]", T["第{0}回より後の日付にしてください。", index]);
            days.Add(day);
        }

        return days;
    }

    private void Lay(DateOnly first) =>
        Laid = SessionDates.Lay(first, [.. Programme.Plan.Sessions.Select(session => session.WeeksAfter)], Programme.Plan.Shift, holidays.Calendar);

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await programmes.FindAsync(Id, cancellation) is not { Plan.Sessions.Count: > 0 } programme)
            return NotFound();
        Programme = programme;
        return null;
    }
}
