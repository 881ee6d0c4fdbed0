using System.ComponentModel.DataAnnotations;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>What holds for a programme or a term as a whole, as it is typed.</summary>
public sealed class TermsForm
{
    [Display(Name = "名前")]
    [Required(ErrorMessage = "名前を入力してください。")]
    [StringLength(100, ErrorMessage = "名前は100文字までにしてください。")]
    public string? Name { get; set; }

    [Display(Name = "英語の名前")]
    [StringLength(100, ErrorMessage = "英語の名前は100文字までにしてください。")]
    public string? NameEnglish { get; set; }

    [Display(Name = "案内文")]
    [Required(ErrorMessage = "案内文を入力してください。")]
    public string? Summary { get; set; }

    /// <summary>Whether something is handed in before the last session.</summary>
    public bool HasAssignment { get; set; }

    [Display(Name = "課題の名前")]
    [StringLength(100, ErrorMessage = "課題の名前は100文字までにしてください。")]
    public string? AssignmentTitle { get; set; }

    [Display(Name = "課題の内容")]
    public string? AssignmentText { get; set; }

    [Display(Name = "課題の期限(最後の回の何開庁日前か)")]
    [StringLength(10, ErrorMessage = "0から60までの整数で入力してください。")]
    public string? AssignmentDays { get; set; }

    [Display(Name = "出席する回数")]
    [StringLength(10, ErrorMessage = "0から60までの整数で入力してください。")]
    public string? Sessions { get; set; }

    [Display(Name = "録画とレポートで振り替えられる回数")]
    [StringLength(10, ErrorMessage = "0から60までの整数で入力してください。")]
    public string? ByRecording { get; set; }

    public bool PartialCounts { get; set; }

    /// <summary>Numbers of sessions that have to be attended.</summary>
    public List<int> Required { get; set; } = [];

    [Display(Name = "修了する事前学習のコース数")]
    [StringLength(10, ErrorMessage = "0から60までの整数で入力してください。")]
    public string? Courses { get; set; }

    /// <summary>Ids of courses that have to be completed, whatever their number.</summary>
    public List<string> NamedCourses { get; set; } = [];

    public bool AssignmentCounts { get; set; }

    public bool Reflection { get; set; }

    [Display(Name = "各回の何開庁日前か")]
    [StringLength(10, ErrorMessage = "0から60までの整数で入力してください。")]
    public string? SessionDays { get; set; }

    [Display(Name = "第1回の何開庁日前か")]
    [StringLength(10, ErrorMessage = "0から60までの整数で入力してください。")]
    public string? StartDays { get; set; }
}
