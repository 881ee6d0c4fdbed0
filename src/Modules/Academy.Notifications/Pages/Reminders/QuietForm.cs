using System.ComponentModel.DataAnnotations;

namespace Academy.Notifications.Pages.Reminders;

/// <summary>Quiet hours as they are typed.</summary>
public sealed class QuietForm
{
    [Display(Name = "始まり")]
    [Required(ErrorMessage = "始まりの時刻を入力してください。")]
    [StringLength(5, ErrorMessage = "時刻を読み取れませんでした。「9:00」のように、時と分を入力してください。")]
    public string? From { get; set; }

    [Display(Name = "終わり")]
    [Required(ErrorMessage = "終わりの時刻を入力してください。")]
    [StringLength(5, ErrorMessage = "時刻を読み取れませんでした。「9:00」のように、時と分を入力してください。")]
    public string? Until { get; set; }

    public bool OnClosedDays { get; set; }
}
