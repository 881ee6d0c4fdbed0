using Academy.Learning.Services.Checks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Learning.Pages;

/// <summary><c>POST /learn/{slug}/{lesson}/checks/{key}</c>: what is said to an answer in a lesson, for browsers without script.</summary>
public sealed class CheckModel(CheckJudge judge, CheckTexts texts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute]
    public string Lesson { get; set; } = "";

    [FromRoute]
    public string Key { get; set; } = "";

    /// <summary>The question in its lesson.</summary>
    public string Back => $"/learn/{Slug}/{Lesson}#ask-{Key}";

    public PutQuestion Put { get; private set; } = null!;

    /// <summary>Null when there is none.</summary>
    public CheckJudgement? Judgement { get; private set; }

    /// <summary>What is missing; null when the answer was judged.</summary>
    public string? Missing { get; private set; }

    /// <summary>A verdict has no address: the way back is. A header takes no letters beyond ASCII, which an address may have.</summary>
    public IActionResult OnGet() => LocalRedirect($"/learn/{Uri.EscapeDataString(Slug)}/{Uri.EscapeDataString(Lesson)}");

    public async Task<IActionResult> OnPostAsync(Guid id, string issued, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        if (await judge.FindAsync(Slug, Key, cancellation) is not { } put || put.Lesson.Slug != Lesson)
            return NotFound();
        Put = put;
        var answer = PostedAnswer.Of(put.Question, Request.Form);
        if (answer.IsEmpty)
            return Say(texts.Missing(put.Question.Type));
        (Judgement, var refusal) = await judge.JudgeAsync(put, new(id, answer, clock.GetUtcNow(), issued), cancellation);
        return Judgement is not null ? Page() : refusal == CheckRefusal.NotANumber ? Say(texts.Number) : BadRequest();
    }

    private PageResult Say(string sentence)
    {
        Missing = sentence;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
