using System.ComponentModel.DataAnnotations;

namespace Academy.Notifications.Pages.Reminders;

/// <summary>A rule of reminders as it is typed.</summary>
public sealed class RuleForm
{
    /// <summary>Of a new rule: sent twice, it is added once.</summary>
    public Guid Id { get; set; }

    [Display(Name = "ルールの名前")]
    [Required(ErrorMessage = "ルールの名前を入力してください。")]
    [StringLength(100, ErrorMessage = "ルールの名前は100文字までにしてください。")]
    public string? Name { get; set; }

    public RuleSide Side { get; set; }

    [Display(Name = "日数")]
    [StringLength(10, ErrorMessage = "日数は、365までの整数で入力してください。")]
    public string? Days { get; set; }

    public bool InBusinessDays { get; set; }

    [Display(Name = "時刻")]
    [Required(ErrorMessage = "時刻を入力してください。")]
    [StringLength(5, ErrorMessage = "時刻を読み取れませんでした。「9:00」のように、時と分を入力してください。")]
    public string? At { get; set; }

    [Display(Name = "部署")]
    public string? Office { get; set; }

    [Display(Name = "職位")]
    public string? Rank { get; set; }

    [Display(Name = "コース")]
    public string? Course { get; set; }

    public bool OnlyNotBegun { get; set; }

    public bool OnSite { get; set; }

    public bool ByMail { get; set; }

    [Display(Name = "件名")]
    [Required(ErrorMessage = "件名を入力してください。")]
    [StringLength(100, ErrorMessage = "件名は100文字までにしてください。")]
    public string? Subject { get; set; }

    [Display(Name = "本文")]
    [Required(ErrorMessage = "本文を入力してください。")]
    public string? Body { get; set; }

    [Display(Name = "英語の件名")]
    [Required(ErrorMessage = "英語の件名を入力してください。")]
    [StringLength(100, ErrorMessage = "英語の件名は100文字までにしてください。")]
    public string? SubjectEnglish { get; set; }

    [Display(Name = "英語の本文")]
    [Required(ErrorMessage = "英語の本文を入力してください。")]
    public string? BodyEnglish { get; set; }
}

/// <summary>On which side of the day of its cause a rule reminds.</summary>
public enum RuleSide
{
    Before,

    /// <summary>On the day itself.</summary>
    On,

    After,
}
