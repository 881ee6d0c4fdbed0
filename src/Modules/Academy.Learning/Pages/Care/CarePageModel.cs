using Academy.Domain.Time;
using Academy.Learning.Localization;
using Academy.Learning.Services.Care;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Pages.Care;

/// <summary>What the pages have in common on which HR decides about one learner in a course.</summary>
public abstract class CarePageModel(CareDesk desk, IStringLocalizer<Text> text, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CareCase Case { get; private set; } = null!;

    public DateOnly Today { get; } = TokyoTime.Today(clock);

    protected CareDesk Desk => desk;

    /// <summary>As the views call it.</summary>
    protected IStringLocalizer<Text> T => text;

    /// <summary>For a new form.</summary>
    protected Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>
    /// Reads the case. Who may decide about nobody is told so, and so is who looks for themselves; a person that is not theirs answers like one
    /// that is not there.
    /// </summary>
    /// <returns>What to answer instead; null when the case is there.</returns>
    protected virtual async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await desk.IsOpenAsync())
            return Forbid();
        if (await desk.FindAsync(Slug, Id, cancellation) is not { } found)
            return NotFound();
        Case = found;
        return found.Person.Id == desk.ActorId ? Forbid() : null;
    }

    /// <summary>Each look at the person is noted, whether a link leads to the page or a form that was not carried out.</summary>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if ((await next()).Result is PageResult)
            await desk.NoteViewAsync(Case.Person.Id, HttpContext.RequestAborted);
    }

    /// <summary>The form as it was typed.</summary>
    protected PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Somebody else decided while the form was open: it is shown beside what holds now.</summary>
    protected PageResult Overtaken()
    {
        ModelState.AddModelError("", text["ほかの担当者が先に変更しました。今の内容を確認してください。"]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>What was done, or, when somebody else decided at the same moment, what holds now.</summary>
    /// <param name="isDone">Whether the form decided anything.</param>
    /// <param name="formId">Sent twice at once, the second one finds what the first one did.</param>
    protected async Task<IActionResult> EndedAsync(bool isDone, Guid formId, string what, CancellationToken cancellation) =>
        isDone ? Done(what)
        : await RefusalAsync(cancellation) is { } refusal ? refusal
        : Case.Knows(formId) ? Done(what)
        : Overtaken();

    protected IActionResult Done(string what) => LocalRedirect($"{Case.Href}?done={what}");
}
