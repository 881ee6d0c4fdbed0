using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Domain.Cohorts.Assignments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages;

/// <summary>What the pages have in common on which the work of a group is marked.</summary>
public abstract class MarksPageModel(IStringLocalizer<Text> text) : PageModel
{
    /// <summary>By the number of the criterion from 0 on: 4 to 1, or nothing.</summary>
    [BindProperty]
    public Dictionary<int, string?> Marks { get; set; } = [];

    [BindProperty]
    [Display(Name = "講評")]
    [StringLength(2_000, ErrorMessage = "講評は2,000文字までにしてください。")]
    public string? Comment { get; set; }

    /// <summary>What was just done.</summary>
    [TempData]
    public string? Said { get; set; }

    public abstract IReadOnlyList<RubricCriterion> Rubric { get; }

    protected IStringLocalizer<Text> T => text;

    /// <summary>What was written, without white space around; null when there is nothing else.</summary>
    protected string? Remarks => string.IsNullOrWhiteSpace(Comment) ? null : Comment.ReplaceLineEndings("\n").Trim();

    public static string FieldOf(int criterion) => $"{nameof(Marks)}[{criterion}]";

    public string? FaultOf(int criterion) => ModelState[FieldOf(criterion)]?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>Shows marks that were saved.</summary>
    protected void Fill(IReadOnlyList<int?> marks, string? comment) =>
        (Marks, Comment) = (marks.Index().ToDictionary(one => one.Index, one => one.Item?.ToString(CultureInfo.InvariantCulture)), comment);

    /// <summary>What was chosen, in the order of the rubric. What is missing is told at its criterion, unless it may be.</summary>
    protected IReadOnlyList<int?> ReadMarks(bool areNeeded) => [.. Rubric.Select((_, index) => MarkOf(index, areNeeded))];

    protected PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private int? MarkOf(int criterion, bool isNeeded)
    {
        var typed = Marks.GetValueOrDefault(criterion);
        if (int.TryParse(typed, out var mark) && mark is >= 1 and <= RubricCriterion.Best)
            return mark;
        if (isNeeded || !string.IsNullOrEmpty(typed))
            ModelState.AddModelError(FieldOf(criterion), text["評価を1つ選んでください。"]);
        return null;
    }
}
