using System.ComponentModel.DataAnnotations;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>A session as it is typed, apart from its day.</summary>
public sealed class SessionForm
{
    [Display(Name = "主題")]
    [Required(ErrorMessage = "主題を入力してください。")]
    [StringLength(100, ErrorMessage = "主題は100文字までにしてください。")]
    public string? Theme { get; set; }

    [Display(Name = "英語の主題")]
    [StringLength(100, ErrorMessage = "英語の主題は100文字までにしてください。")]
    public string? ThemeEnglish { get; set; }

    [Display(Name = "できるようになること")]
    [Required(ErrorMessage = "できるようになることを入力してください。")]
    public string? Objectives { get; set; }

    public Domain.Cohorts.SessionFormat Format { get; set; }

    [Display(Name = "会場")]
    [StringLength(200, ErrorMessage = "会場は200文字までにしてください。")]
    public string? Place { get; set; }

    [Display(Name = "オンライン会議のアドレス")]
    [StringLength(500, ErrorMessage = "オンライン会議のアドレスは500文字までにしてください。")]
    public string? Link { get; set; }

    [Display(Name = "講師")]
    [StringLength(200, ErrorMessage = "講師は200文字までにしてください。")]
    public string? Lecturer { get; set; }

    /// <summary>Ids of courses.</summary>
    public List<string> Courses { get; set; } = [];

    [Display(Name = "事前の準備")]
    public string? PreWork { get; set; }

    [Display(Name = "資料")]
    public string? Materials { get; set; }

    [Display(Name = "始まる時刻")]
    [Required(ErrorMessage = "始まる時刻を入力してください。")]
    [StringLength(5, ErrorMessage = "時刻を読み取れませんでした。「13:30」のように、時と分を入力してください。")]
    public string? StartsAt { get; set; }

    [Display(Name = "長さ(分)")]
    [Required(ErrorMessage = "長さを分で入力してください。")]
    [StringLength(10, ErrorMessage = "長さは、15から600までの整数で入力してください。")]
    public string? Minutes { get; set; }
}
