using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>What the pages have in common on which programmes and terms are run.</summary>
public abstract class HostPageModel(CohortAccess access, IStringLocalizer<Text> text) : PageModel
{
    public const string Home = "/secretariat";

    /// <summary>How many people a list shows at a time.</summary>
    protected const int PeopleOfPage = 100;

    /// <summary>The version of what is changed that the reader has before them.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>What was just done.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Whether what was sent was not saved, since somebody else has changed the same meanwhile.</summary>
    public bool IsOvertaken { get; private set; }

    protected IStringLocalizer<Text> T => text;

    protected Task<bool> IsOpenAsync() => access.IsOpenAsync();

    internal FieldReader Fields(string prefix) => new(prefix, ModelState, text);

    /// <summary>The form as it was typed.</summary>
    protected PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>The form as it was typed, above what somebody else has made of it: sent once more, it counts.</summary>
    /// <param name="version">That there is now.</param>
    protected PageResult Overtaken(int version)
    {
        IsOvertaken = true;
        ModelState.Remove(nameof(Version));
        Version = version;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    protected LocalRedirectResult Done(string said, string address)
    {
        Said = said;
        return LocalRedirect(address);
    }
}
