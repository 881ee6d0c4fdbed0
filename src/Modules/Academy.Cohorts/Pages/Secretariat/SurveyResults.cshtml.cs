using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Sessions.Surveys;
using Academy.Cohorts.Services.Terms;
using Academy.Domain.Cohorts.Sessions.Surveys;
using Academy.Domain.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/sessions/{number}/survey</c>: what participants answered after a session.</summary>
public sealed class SurveyResultsModel(CohortAccess access, TermDesk terms, SurveyDesk surveys, SurveyFile file, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    private const int TextsOfPage = 50;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>Of the answers in words; from the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public HostedTerm Term { get; private set; } = null!;

    public SurveyResult Result { get; private set; } = null!;

    public string TermAddress => $"{Home}/terms/{Id}";

    public string Address => $"{TermAddress}/sessions/{Number}/survey";

    /// <summary>All questions in words turn their pages together.</summary>
    public ListPage<string> TextsOf(QuestionResult question) => ListPage.Of(question.Texts, PageText, TextsOfPage);

    /// <summary>The pages of the question in words that has most.</summary>
    public ListPage<string> Longest => TextsOf(Result.Questions.Where(question => question.Kind is SurveyQuestionKind.Text).MaxBy(question => question.Texts.Count) ?? new(SurveyQuestionKind.Text, new("", null), 0));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await RefusalAsync(cancellation) ?? Page();

    /// <summary>All figures and answers in words as a file.</summary>
    public async Task<IActionResult> OnPostFileAsync(CancellationToken cancellation) =>
        await RefusalAsync(cancellation) ?? File(file.Write(Result), "text/csv; charset=utf-8", $"{T["第{0}回のアンケート", Number].Value}_{Term.Name.Ja}.csv");

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term || Number < 1 || Number > term.Sessions.Count)
            return NotFound();
        (Term, Result) = (term, await surveys.ReadAsync(term, Number, cancellation));
        return null;
    }
}
