using System.ComponentModel.DataAnnotations;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Recruiting;
using Academy.Cohorts.Services.Recruiting.Applying;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Home;

/// <summary><c>/cohorts/{id}/nomination</c>: HR files for somebody or nominates them (代理申込・指名), a superior nominates their people.</summary>
public sealed class NominationModel(
    Nominations nominations, HomeApplications applications, RecruitingAccess access, PeopleSearch people, IStringLocalizer<Text> text, TimeProvider clock) : PersonPageModel(people, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    [Display(Name = "方法")]
    public ApplicationWay? Way { get; set; }

    [BindProperty]
    [Display(Name = "推薦の理由")]
    public string? Reason { get; set; }

    public TermRecruitment Recruitment { get; private set; } = null!;

    public bool IsHr { get; private set; }

    public DateOnly Today { get; } = TokyoTime.Today(clock);

    public bool IsOpen => Recruitment.TakesApplications(Today);

    public override string Address => $"{CohortsModel.Address}/{Id}/nomination";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation))
            return NotFound();
        return ModelState.IsValid ? Page() : Again();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation))
            return NotFound();
        if (!IsOpen)
            return Refused(ApplicationOutcome.TooLate);
        var person = Chosen();
        var way = ReadWay();
        var reason = Lines(Reason, nameof(Reason), T["推薦の理由を入力してください。"]);
        if (!ModelState.IsValid)
            return Again();
        switch (await nominations.FileAsync(Id, person!.Id, way, reason!, cancellation))
        {
            case ApplicationOutcome.Done:
                return Done(T["{0}さんを推薦しました。本人の同意を求めるお知らせを送ります。", person.Name], IsHr ? $"{Desk}/{Id}" : Address);
            case ApplicationOutcome.TooLate:
                return Refused(ApplicationOutcome.TooLate);
            case var outcome:
                Fields.Refuse(nameof(PersonId), SentenceOf(outcome, person.Name));
                return Again();
        }
    }

    private string SentenceOf(ApplicationOutcome outcome, string name) => outcome switch
    {
        ApplicationOutcome.OwnAffair => T["自分を推薦することはできません。勉強会のページから申し込んでください。"],
        ApplicationOutcome.Already => T["{0}さんは、すでに申し込んでいるか、参加が決まっています。", name],
        _ when !IsHr => T["{0}さんの所属長はあなたではありません。自分の部下を選んでください。", name],
        _ => T["{0}さんは、きょう在職していません。", name],
    };

    /// <summary>A superior always nominates.</summary>
    private ApplicationWay ReadWay()
    {
        if (!IsHr)
            return ApplicationWay.Nomination;
        if (Way is ApplicationWay.Proxy or ApplicationWay.Nomination)
            return Way.Value;
        Fields.Refuse(nameof(Way), T["代理申込か指名のどちらかを選んでください。"]);
        return ApplicationWay.Nomination;
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        IsHr = await access.IsHrAsync();
        if ((!IsHr && !await access.IsSuperiorAsync()) || await applications.FindAsync(Id, cancellation) is not { } recruitment)
            return false;
        Recruitment = recruitment;
        await SearchAsync(cancellation);
        return true;
    }
}
