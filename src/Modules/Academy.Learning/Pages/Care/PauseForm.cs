using System.ComponentModel.DataAnnotations;

namespace Academy.Learning.Pages.Care;

/// <summary>The beginning or the end of a pause, as the form asks for it.</summary>
public sealed class PauseForm
{
    /// <summary>Of the decision that the form makes: sent twice, it is made once.</summary>
    public Guid Id { get; set; }

    /// <summary>The first day of the pause, or the first day after it.</summary>
    [Required(ErrorMessage = "日付を入力してください。")]
    [StringLength(10, ErrorMessage = "日付を読み取れませんでした。年・月・日をすべて入力してください。")]
    public string? Day { get; set; }

    /// <summary>Whether it holds for this course alone; else for all courses of the person that it can hold for.</summary>
    public bool IsForOne { get; set; }

    [Required(ErrorMessage = "理由を入力してください。本人へのお知らせには表示されません。")]
    [StringLength(200, ErrorMessage = "理由は200文字までにしてください。")]
    public string? Reason { get; set; }
}
