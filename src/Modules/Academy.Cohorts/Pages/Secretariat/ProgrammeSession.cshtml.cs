using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Templates;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/programmes/{id}/sessions/{number}</c>: a session of a programme; the number after the last one is a new one.</summary>
public sealed class ProgrammeSessionModel(
    CohortAccess access, ProgrammeTemplates programmes, ICourseDirectory courses, ICurrentSession session, IStringLocalizer<Text> text)
    : SessionPageModel(access, courses, session, text)
{
    /// <summary>More sessions than any term has.</summary>
    private const int Most = 30;

    private const int MostWeeks = 26;

    [BindProperty]
    [Display(Name = "前の回の何週間後か")]
    [StringLength(10, ErrorMessage = "0から26までの整数で入力してください。")]
    public string? WeeksAfter { get; set; }

    public Programme Programme { get; private set; } = null!;

    /// <summary>Null for a new one.</summary>
    public PlannedSession? Planned => Programme.Plan.Sessions.ElementAtOrDefault(Number - 1);

    public string Address => $"{ProgrammeAddress}/sessions/{Number}";

    public string ProgrammeAddress => $"{Home}/programmes/{Id}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        Version = Programme.Version;
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var (details, startsAt, minutes) = await ReadAsync();
        var weeks = Number == 1 ? 0 : Fields("").Number(WeeksAfter, nameof(WeeksAfter), 1, MostWeeks);
        if (!ModelState.IsValid)
            return Again();
        var sessions = Programme.Plan.Sessions.ToList();
        var planned = new PlannedSession(details, weeks, startsAt, minutes);
        if (Planned is null)
            sessions.Add(planned);
        else
            sessions[Number - 1] = planned;
        return await SaveAsync(sessions, T["第{0}回を保存しました。", Number], cancellation);
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (Planned is null)
            return NotFound();
        Fill();
        return await SaveAsync([.. Programme.Plan.Sessions.Where((_, index) => index != Number - 1)], T["第{0}回を削除しました。", Number], cancellation);
    }

    private void Fill()
    {
        var last = Programme.Plan.Sessions.ElementAtOrDefault(Programme.Plan.Sessions.Count - 1);
        SessionFields.Fill(
            Form,
            Planned?.Details ?? new(new("", null), "", SessionFormat.Onsite, null, null, null, [], null, null),
            (Planned ?? last)?.StartsAt ?? new(13, 30),
            (Planned ?? last)?.Minutes ?? 180);
        WeeksAfter = ((Planned ?? last)?.WeeksAfter ?? 0).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The rule may ask no more than there is, and the sessions it names keep their numbers.</summary>
    private async Task<IActionResult> SaveAsync(List<PlannedSession> sessions, string said, CancellationToken cancellation)
    {
        var terms = Programme.Plan.Terms;
        var courses = sessions.SelectMany(planned => planned.Details.Courses).Distinct().ToList();
        var rule = (terms.Rule with { Required = Required(terms.Rule.Required, sessions.Count) }).Within(sessions.Count, courses);
        var changed = Programme with { Plan = Programme.Plan with { Sessions = sessions, Terms = terms with { Rule = rule } }, Version = Version };
        return await programmes.ChangeAsync(changed, cancellation) switch
        {
            ChangeOutcome.Done => Done(said, ProgrammeAddress),
            ChangeOutcome.Overtaken => Overtaken(Programme.Version),
            _ => NotFound(),
        };
    }

    private IReadOnlyList<int> Required(IReadOnlyList<int> numbers, int count) => count >= Programme.Plan.Sessions.Count
        ? numbers
        : [.. from number in numbers where number != Number select number > Number ? number - 1 : number];

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await programmes.FindAsync(Id, cancellation) is not { } programme || Number < 1 || Number > Math.Min(Most, programme.Plan.Sessions.Count + 1))
            return NotFound();
        Programme = programme;
        await PrepareAsync(Planned?.Details.Courses ?? [], cancellation);
        return null;
    }
}
