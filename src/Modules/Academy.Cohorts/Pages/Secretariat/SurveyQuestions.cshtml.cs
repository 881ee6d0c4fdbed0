using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Sessions.Surveys;
using Academy.Cohorts.Services.Terms;
using Academy.Domain.Cohorts.Sessions.Surveys;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/survey</c>: what participants are asked after each session.</summary>
public sealed class SurveyQuestionsModel(CohortAccess access, TermDesk terms, SurveyDesk surveys, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public List<SurveyQuestionForm> Questions { get; set; } = [];

    public HostedTerm Term { get; private set; } = null!;

    public string TermAddress => $"{Home}/terms/{Id}";

    public string Address => $"{TermAddress}/survey";

    /// <summary>Whether there is room for another question.</summary>
    public bool HasRoom => Questions.Count < SurveyFields.Most;

    public IReadOnlyList<SelectListItem> Kinds =>
    [
        new(T["5段階(そう思う〜そう思わない)"], nameof(SurveyQuestionKind.Scale)),
        new(T["選択肢から1つ選ぶ"], nameof(SurveyQuestionKind.Choice)),
        new(T["文章で答える"], nameof(SurveyQuestionKind.Text)),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        Version = Term.Version;
        Questions = [.. StandardSurvey.Of(Term.Terms).Select(SurveyFields.Of)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var wanted = Read();
        if (!ModelState.IsValid)
            return Again();
        return await SaveAsync(wanted, T["アンケートの質問を保存しました。"], cancellation);
    }

    /// <summary>Another question, below what is typed: nothing is saved.</summary>
    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        ModelState.Clear();
        if (HasRoom)
            Questions.Add(new() { Kind = nameof(SurveyQuestionKind.Scale), IsRequired = true });
        return Page();
    }

    /// <summary>What the site asks everywhere.</summary>
    public async Task<IActionResult> OnPostStandardAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        return await SaveAsync(null, T["標準の質問に戻しました。"], cancellation);
    }

    private async Task<IActionResult> SaveAsync(IReadOnlyList<SurveyQuestion>? wanted, string said, CancellationToken cancellation) =>
        await surveys.AskAsync(Term with { Version = Version }, wanted, cancellation) switch
        {
            ChangeOutcome.Done => Done(said, TermAddress),
            ChangeOutcome.Overtaken => Overtaken(Term.Version),
            _ => NotFound(),
        };

    private List<SurveyQuestion> Read()
    {
        var read = new List<SurveyQuestion>();
        foreach (var (index, form) in Questions.Index().Where(one => !one.Item.IsEmpty))
        {
            var isKnown = StandardSurvey.Of(Term.Terms).Any(question => question.Key == form.Key) && !read.Exists(question => question.Key == form.Key);
            read.Add(SurveyFields.Read(form, isKnown ? form.Key! : Guid.NewGuid().ToString("N"), Fields($"{nameof(Questions)}[{index}]"), T));
        }

        if (read.Count == 0)
            ModelState.AddModelError("", T["質問を1つ以上入力してください。"]);
        else if (read.Count > SurveyFields.Most)
            ModelState.AddModelError("", T["質問は{0}個までにしてください。", SurveyFields.Most]);
        return read;
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term)
            return NotFound();
        Term = term;
        return null;
    }
}
