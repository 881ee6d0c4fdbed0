using System.Globalization;
using Academy.Domain.Reporting;
using Academy.Domain.Time;
using Academy.Modularity.Permissions;
using Academy.Reporting.Localization;
using Academy.Reporting.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Reporting.Pages;

/// <summary>What the pages below <c>/hr</c> share: which figures their address asks for, and who may ask.</summary>
public abstract class ReportPageModel(ICurrentRights rights, IStringLocalizer<Text> text, TimeProvider clock) : PageModel
{
    private static readonly DateOnly Earliest = new(2000, 4, 1);

    /// <summary>The year in which the fiscal year begins; that of the day when it is left out.</summary>
    [BindProperty(Name = "year", SupportsGet = true)]
    public string? YearText { get; set; }

    /// <summary>The day that figures are as of; the last one that there is in the fiscal year when it is left out.</summary>
    [BindProperty(Name = "on", SupportsGet = true)]
    public string? On { get; set; }

    [BindProperty(Name = "office", SupportsGet = true)]
    public string? Office { get; set; }

    [BindProperty(Name = "own", SupportsGet = true)]
    public string? Own { get; set; }

    [BindProperty(Name = "course", SupportsGet = true)]
    public string? Course { get; set; }

    [BindProperty(Name = "track", SupportsGet = true)]
    public string? Track { get; set; }

    public DateOnly Today { get; } = TokyoTime.Today(clock);

    public Selection Selection { get; private set; } = null!;

    /// <summary>Whether the page may be opened at all, before anything is looked for.</summary>
    protected Task<bool> MayAsync() => rights.HasAnywhereAsync(Permissions.ViewFigures);

    /// <summary>Whether the reader sees the organisation whole and may close its years.</summary>
    protected Task<bool> MayCloseYearsAsync(Guid organisationId) => rights.HasAsync(Permissions.CloseYears, new OfficeResource(organisationId, []));

    /// <summary>Reads the address. A day that cannot be read is said at its field; the page then stands as of today.</summary>
    protected void ReadSelection()
    {
        var year = int.TryParse(YearText, NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? new FiscalYear(Math.Clamp(asked, Earliest.Year, FiscalYear.Of(Today).Year))
            : (FiscalYear?)null;
        var day = ReadDay();
        if (!ModelState.IsValid)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        Selection = new(
            (year, day) switch
            {
                ({ } of, _) => ReportPeriod.Of(of, day ?? Today),
                (null, { } on) => ReportPeriod.Of(on),
                _ => ReportPeriod.Of(Today),
            },
            Office ?? OfficeNode.Everything,
            Own == "true" && !string.IsNullOrEmpty(Office),
            string.IsNullOrEmpty(Course) ? null : Course,
            string.IsNullOrEmpty(Track) ? null : Track);
        if (string.IsNullOrEmpty(On))
            On = $"{Selection.Period.AsOf:O}";
    }

    /// <summary>Turns to another office.</summary>
    protected Selection LookAt(string office) => Selection = Selection with { Office = office, OwnOnly = false };

    private DateOnly? ReadDay()
    {
        if (string.IsNullOrEmpty(On))
            return null;
        if (!DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            ModelState.AddModelError("on", text["日付を読み取れませんでした。年・月・日をすべて入力してください。"]);
        else if (day < Earliest || day > Today)
            ModelState.AddModelError("on", text["平成12年4月1日からきょうまでの日付を入力してください。"]);
        else
            return day;
        return null;
    }
}
