using System.ComponentModel.DataAnnotations;

namespace Academy.Learning.Pages.Care;

/// <summary>Why something is decided, for the person as well.</summary>
public class ReasonForm
{
    /// <summary>Of the decision that the form makes: sent twice, it is made once.</summary>
    public Guid Id { get; set; }

    [Required(ErrorMessage = "理由を入力してください。本人にも表示されます。")]
    [StringLength(200, ErrorMessage = "理由は200文字までにしてください。")]
    public string? Reason { get; set; }
}
