using Academy.Domain.Learning.Events;
using Academy.Learning.Localization;
using Academy.Learning.Services.Player;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Services.Care;

/// <summary>What was decided, in words.</summary>
public sealed class CareTexts(IStringLocalizer<Text> text)
{
    public string Of(PastDecision decision, LearnerStanding learner) => decision.Payload switch
    {
        ResultCorrected corrected => text["結果の訂正:{0} {1}", QuizOf(decision, learner), text["{0} / {1}点", corrected.Points, corrected.Maximum].Value],
        AttemptGranted granted => text["受験回数の追加:{0} {1}回", QuizOf(decision, learner), granted.Count],
        CompletionRecognised recognised => text["修了の認定:{0}", Shown.FormalDay(recognised.Day)],
        EnrolmentExempted => text["免除"],
        ExemptionLifted => text["免除の解除"],
        DueChanged changed => text["期限の変更:{0}", Change(changed.Before, changed.DueOn)],
        EnrolmentPaused paused => text["{0}から休止", Shown.FormalDay(paused.From)],
        EnrolmentResumed resumed when resumed.Before == resumed.DueOn => text["{0}に再開", Shown.FormalDay(resumed.On)],
        EnrolmentResumed resumed => text["{0}に再開(期限:{1})", Shown.FormalDay(resumed.On), Change(resumed.Before, resumed.DueOn)],
        _ => text["改訂版への切り替え"],
    };

    /// <summary>令和8年11月30日 → なし.</summary>
    private string Change(DateOnly? before, DateOnly? after) => text["{0} → {1}", Day(before), Day(after)];

    private string Day(DateOnly? day) => day is { } one ? Shown.FormalDay(one) : text["なし"];

    /// <summary>A quiz that the course has no more has no name.</summary>
    private static string QuizOf(PastDecision decision, LearnerStanding learner) =>
        decision.ItemId is { } id && learner.Find(id) is { } quiz ? $"「{Shown.Text(quiz.Title)}」" : "";
}
