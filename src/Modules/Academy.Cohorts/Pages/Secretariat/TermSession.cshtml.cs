using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Domain.Catalogue;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/sessions/{number}</c>: a session of a term, its day among it. What follows from another day is shown before it is saved.</summary>
public sealed class TermSessionModel(
    CohortAccess access, TermDesk terms, Holidays holidays, ICourseDirectory courses, ICurrentSession session, IStringLocalizer<Text> text)
    : SessionPageModel(access, courses, session, text)
{
    [BindProperty]
    [Display(Name = "開催日")]
    [Required(ErrorMessage = "開催日を入力してください。")]
    [StringLength(10, ErrorMessage = "日付を読み取れませんでした。年・月・日をすべて入力してください。")]
    public string? Day { get; set; }

    /// <summary>Whether the sessions after it move by as many days.</summary>
    [BindProperty]
    public bool MoveLater { get; set; }

    /// <summary>Whether the button of the second step was pressed.</summary>
    [BindProperty]
    public bool Confirm { get; set; }

    /// <summary>The days that the reader was shown the outcome of: only these are confirmed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public HostedTerm Term { get; private set; } = null!;

    public DatedSession Session => Term.Sessions[Number - 1];

    public string TermAddress => $"{Home}/terms/{Id}";

    public string Address => $"{TermAddress}/sessions/{Number}";

    /// <summary>What another day brings about, for the reader to confirm; null before.</summary>
    public SessionMove? Move { get; private set; }

    public bool IsClosed(DateOnly day) => !holidays.Calendar.IsOpen(day);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        Version = Term.Version;
        SessionFields.Fill(Form, Session.Details, Session.At.StartsAt, Session.At.Minutes);
        Day = Session.At.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Page();
    }

    /// <summary>Another day is shown with what follows from it first; all else is saved at once.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var (details, startsAt, minutes) = await ReadAsync();
        var fields = Fields("");
        var day = fields.Day(Day, nameof(Day));
        if (!ModelState.IsValid)
            return Again();
        var move = SessionMove.Of(Term, Number, day, MoveLater, holidays.Calendar);
        if (move.TooEarly is { } before)
            fields.Refuse(nameof(Day), T["第{0}回({1})より後の日付にしてください。", before.Number, Theme.Appearances.Shown.Day(before.At.Day)]);
        if (move.TooLate is { } after)
            fields.Refuse(nameof(Day), T["第{0}回({1})より前の日付にするか、「後の回も同じ日数だけ動かす」を選んでください。", after.Number, Theme.Appearances.Shown.Day(after.At.Day)]);
        if (!ModelState.IsValid)
            return Again();
        if (move.Days.Count > 0 && !(Confirm && Seen == move.Key))
        {
            Move = move;
            return Page();
        }

        return await terms.ChangeSessionAsync(Id, Version, Number, details, startsAt, minutes, move.Days, cancellation) switch
        {
            ChangeOutcome.Done => Done(T["第{0}回を保存しました。", Number], TermAddress),
            ChangeOutcome.Overtaken => Overtaken(Term.Version),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term || Number < 1 || Number > term.Sessions.Count)
            return NotFound();
        Term = term;
        await PrepareAsync(Session.Details.Courses, cancellation);
        return null;
    }
}
