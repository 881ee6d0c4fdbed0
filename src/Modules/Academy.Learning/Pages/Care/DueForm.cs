using System.ComponentModel.DataAnnotations;

namespace Academy.Learning.Pages.Care;

/// <summary>A due date, as the form asks for it.</summary>
public sealed class DueForm : ReasonForm
{
    /// <summary>Said expressly: a date that was typed in part comes as none.</summary>
    public bool Removes { get; set; }

    [StringLength(10, ErrorMessage = "期限の日付を読み取れませんでした。年・月・日をすべて入力してください。")]
    public string? Due { get; set; }
}
