using System.ComponentModel.DataAnnotations;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>A question of a survey, as it is typed.</summary>
public sealed class SurveyQuestionForm
{
    /// <summary>Of the question that it was; null of a new one.</summary>
    public string? Key { get; set; }

    [Display(Name = "質問文")]
    [StringLength(200, ErrorMessage = "質問文は200文字までにしてください。")]
    public string? Text { get; set; }

    [Display(Name = "英語の質問文")]
    [StringLength(200, ErrorMessage = "英語の質問文は200文字までにしてください。")]
    public string? TextEnglish { get; set; }

    [Display(Name = "答え方")]
    public string? Kind { get; set; }

    /// <summary>One a line.</summary>
    [Display(Name = "選択肢")]
    [StringLength(1_200, ErrorMessage = "選択肢は1,200文字までにしてください。")]
    public string? Choices { get; set; }

    /// <summary>One a line, in the same order.</summary>
    [Display(Name = "英語の選択肢")]
    [StringLength(1_200, ErrorMessage = "英語の選択肢は1,200文字までにしてください。")]
    public string? ChoicesEnglish { get; set; }

    public bool IsRequired { get; set; }

    /// <summary>Whether nothing is typed: it is left out then.</summary>
    public bool IsEmpty => new[] { Text, TextEnglish, Choices, ChoicesEnglish }.All(string.IsNullOrWhiteSpace);
}
