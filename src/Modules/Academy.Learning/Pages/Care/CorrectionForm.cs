using System.ComponentModel.DataAnnotations;

namespace Academy.Learning.Pages.Care;

/// <summary>Another result of an attempt, as the form asks for it.</summary>
public sealed class CorrectionForm : ReasonForm
{
    [Required(ErrorMessage = "訂正後の点数を入力してください。")]
    [StringLength(10, ErrorMessage = "訂正後の点数は数で入力してください。")]
    public string? Points { get; set; }
}
