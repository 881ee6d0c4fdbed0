using Academy.Cohorts.Services.Participants;
using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Sessions.Surveys;
using Academy.Domain.Cohorts.Sessions.Surveys;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/{id}/sessions/{number}/survey</c>: what participants are asked after a session. For those who take part alone.</summary>
public sealed class SessionSurveyModel(AtHost host, OwnSurvey survey, IStringLocalizer<Text> text) : PageModel
{
    /// <summary>Letters of an answer in words.</summary>
    public const int LongestText = 1_000;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>By the keys of the questions: the step, the number of the choice from 0 on, or what was written.</summary>
    [BindProperty]
    public Dictionary<string, string?> Answers { get; set; } = [];

    public OwnSession Own { get; private set; } = null!;

    public IReadOnlyList<SurveyQuestion> Questions => StandardSurvey.Of(Own.Terms);

    public SurveyState State => survey.StateOf(Own);

    public bool IsAnswered { get; private set; }

    public string TermAddress => $"{CohortsModel.Address}/{Id}";

    public static string FieldOf(SurveyQuestion question) => $"{nameof(Answers)}[{question.Key}]";

    /// <summary>What was typed or chosen.</summary>
    public string? AnswerTo(SurveyQuestion question) => Answers.GetValueOrDefault(question.Key);

    /// <summary>What is wrong with the answer, if anything.</summary>
    public string? FaultOf(SurveyQuestion question) => ModelState[FieldOf(question)]?.Errors.FirstOrDefault()?.ErrorMessage;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await IsOwnAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await IsOwnAsync(cancellation))
            return NotFound();
        if (IsAnswered)
            return LocalRedirect($"{TermAddress}/sessions/{Number}/survey");
        var lines = Questions.Select(Read).ToList();
        if (State is not SurveyState.Open || !ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await survey.AnswerAsync(Own, new([.. lines.OfType<SurveyReplyLine>()]), cancellation);
        return LocalRedirect($"{TermAddress}/sessions/{Number}/survey");
    }

    private SurveyReplyLine? Read(SurveyQuestion question)
    {
        var typed = AnswerTo(question)?.ReplaceLineEndings("\n").Trim() ?? "";
        if (typed.Length == 0)
            return question.IsRequired ? Refuse(question, question.Kind is SurveyQuestionKind.Text ? text["回答を入力してください。"] : text["回答を1つ選んでください。"]) : null;
        if (question.Kind is SurveyQuestionKind.Text)
            return typed.Length <= LongestText
                ? new(question.Key, question.Kind, question.Text, null, null, typed)
                : Refuse(question, text["{0}文字までにしてください。", LongestText.ToString("N0", CultureInfo.InvariantCulture)]);
        var (least, most) = question.Kind is SurveyQuestionKind.Scale ? (1, SurveyQuestion.Steps) : (0, question.Choices.Count - 1);
        if (!int.TryParse(typed, out var chosen) || chosen < least || chosen > most)
            return Refuse(question, text["回答を1つ選んでください。"]);
        return question.Kind is SurveyQuestionKind.Scale
            ? new(question.Key, question.Kind, question.Text, chosen, null, null)
            : new(question.Key, question.Kind, question.Text, null, question.Choices[chosen], null);
    }

    private SurveyReplyLine? Refuse(SurveyQuestion question, string sentence)
    {
        ModelState.AddModelError(FieldOf(question), sentence);
        return null;
    }

    private async Task<bool> IsOwnAsync(CancellationToken cancellation)
    {
        if (await host.FindAsync(Id, Number, cancellation) is not { } own)
            return false;
        Own = own;
        IsAnswered = await survey.HasAnsweredAsync(own, cancellation);
        return true;
    }
}
