using System.ComponentModel.DataAnnotations;
using Academy.Learning.Localization;
using Academy.Learning.Services.Quizzes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Pages;

/// <summary>Further attempts at a quiz, as the form asks for them.</summary>
public sealed class GrantForm
{
    /// <summary>Of the event that the form makes: sent twice, it grants once.</summary>
    public Guid Id { get; set; }

    [Required(ErrorMessage = "確認テストを選んでください。")]
    public string? Quiz { get; set; }

    [Required(ErrorMessage = "追加する回数を入力してください。")]
    [RegularExpression(@"\s*(10|１０|[1-9１-９])\s*", ErrorMessage = "追加する回数は1から10までの数で入力してください。")]
    public string? Count { get; set; } = "1";

    [Required(ErrorMessage = "理由を入力してください。本人にも表示されます。")]
    [StringLength(200, ErrorMessage = "理由は200文字までにしてください。")]
    public string? Reason { get; set; }
}

/// <summary>Extra time, as the form asks for it.</summary>
public sealed class ExtraTimeForm : IValidatableObject
{
    [Required(ErrorMessage = "延長する割合を選んでください。")]
    [Range(0, ExtraTimes.MostPercent, ErrorMessage = "延長する割合を選んでください。")]
    public int? Percent { get; set; }

    /// <summary>Of extra time that is given; to take it back needs none.</summary>
    [StringLength(200, ErrorMessage = "理由は200文字までにしてください。")]
    public string? Reason { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var text = validationContext.GetRequiredService<IStringLocalizer<Text>>();
        if (Percent > 0 && string.IsNullOrWhiteSpace(Reason))
            yield return new ValidationResult(text["理由を入力してください。"], [nameof(Reason)]);
    }
}
