using Academy.Cohorts.Localization;
using Academy.Cohorts.Pages.Secretariat;
using Academy.Cohorts.Services.Recruiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Home;

/// <summary>What the pages have in common on which an organisation puts its people forward for terms.</summary>
public abstract class HomePageModel(IStringLocalizer<Text> text) : PageModel
{
    /// <summary>Where HR puts people forward.</summary>
    public const string Desk = "/hr/cohorts";

    /// <summary>How many rows a list shows at a time.</summary>
    protected const int PageSize = 50;

    private const int LongestText = 500;

    /// <summary>What was just done.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Why nothing was done, though nothing typed was wrong; null when something was.</summary>
    public string? Refusal { get; private set; }

    protected IStringLocalizer<Text> T => text;

    internal FieldReader Fields => new("", ModelState, text);

    /// <summary>What is typed into a field of several lines, of which each end counts as one character; null when there is nothing.</summary>
    /// <param name="typed">As it was sent.</param>
    /// <param name="field">Where it is told that there is too much.</param>
    /// <param name="missing">What is told there when there is nothing; null: nothing need be typed.</param>
    protected string? Lines(string? typed, string field, string? missing)
    {
        var lines = (typed ?? "").ReplaceLineEndings("\n").Trim();
        if (lines.Length > LongestText)
            Fields.Refuse(field, text["{0}文字までにしてください。", LongestText]);
        if (lines.Length == 0 && missing is not null)
            Fields.Refuse(field, missing);
        return lines.Length == 0 ? null : lines;
    }

    /// <summary>The form as it was typed.</summary>
    protected PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>The form as it was typed, below why it comes too late.</summary>
    protected PageResult Refused(string refusal)
    {
        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <inheritdoc cref="Refused(string)"/>
    protected PageResult Refused(ApplicationOutcome outcome) => Refused(outcome switch
    {
        ApplicationOutcome.TooLate => text["期限を過ぎているため、受け付けられません。"],
        ApplicationOutcome.OwnAffair => text["自分の申込について決めることはできません。"],
        _ => text["画面を開いたあとで、申込の状態が変わりました。今の状態を確認してください。"],
    });

    protected LocalRedirectResult Done(string said, string address)
    {
        Said = said;
        return LocalRedirect(address);
    }
}
