using Academy.Domain.Learning.Completion;
using Academy.Learning.Localization;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Services.Learners;

/// <summary>Why somebody should look at what was reported, as a sentence.</summary>
public sealed class FlagTexts(IStringLocalizer<Text> text)
{
    public string Of(EventFlagReason reason) => reason switch
    {
        EventFlagReason.FasterThanPlayback => text["経過した時間では見られない長さの動画が、再生済みになっています。"],
        EventFlagReason.DurationsDiffer => text["動画の長さが、ほかの記録と違います。"],
        EventFlagReason.AfterDeadline => text["制限時間を過ぎて届いた解答です。採点していません。"],
        EventFlagReason.AfterSubmission => text["提出のあとに届いた解答です。採点していません。"],
        EventFlagReason.OutOfReach => text["学習した時刻が、届いた時刻より後か、24時間より前になっています。"],
        _ => text["画面を開く前の時刻が付いています。"],
    };
}
