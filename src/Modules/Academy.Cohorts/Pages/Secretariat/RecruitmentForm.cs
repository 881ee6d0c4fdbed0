using System.ComponentModel.DataAnnotations;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>How a term recruits, as it is typed.</summary>
public sealed class RecruitmentForm
{
    private const string Unreadable = "日付を読み取れませんでした。年・月・日をすべて入力してください。";

    [Display(Name = "申込の締切")]
    [StringLength(10, ErrorMessage = Unreadable)]
    public string? ApplyUntil { get; set; }

    [Display(Name = "承認の締切")]
    [StringLength(10, ErrorMessage = Unreadable)]
    public string? ApproveUntil { get; set; }

    [Display(Name = "結果を知らせる日")]
    [StringLength(10, ErrorMessage = Unreadable)]
    public string? DecideBy { get; set; }

    [Display(Name = "定員")]
    [StringLength(10, ErrorMessage = "1から1000までの整数で入力してください。")]
    public string? Places { get; set; }

    [Display(Name = "1団体の上限")]
    [StringLength(10, ErrorMessage = "1から1000までの整数で入力してください。")]
    public string? PerOrganisation { get; set; }

    [Display(Name = "特別区の枠")]
    [StringLength(10, ErrorMessage = "0から1000までの整数で入力してください。")]
    public string? Wards { get; set; }

    [Display(Name = "市の枠")]
    [StringLength(10, ErrorMessage = "0から1000までの整数で入力してください。")]
    public string? Cities { get; set; }

    [Display(Name = "町村の枠")]
    [StringLength(10, ErrorMessage = "0から1000までの整数で入力してください。")]
    public string? Towns { get; set; }

    [Display(Name = "優先1")]
    public string? FirstPriority { get; set; }

    [Display(Name = "優先2")]
    public string? SecondPriority { get; set; }

    [Display(Name = "優先3")]
    public string? ThirdPriority { get; set; }

    [Display(Name = "補欠の人数")]
    [StringLength(10, ErrorMessage = "0から1000までの整数で入力してください。")]
    public string? WaitingPlaces { get; set; }

    [Display(Name = "繰上げの回答期間(開庁日)")]
    [StringLength(10, ErrorMessage = "1から20までの整数で入力してください。")]
    public string? AnswerDays { get; set; }

    [Display(Name = "交代できる回")]
    [StringLength(10, ErrorMessage = "1から60までの整数で入力してください。")]
    public string? SubstituteUntil { get; set; }
}
