using Academy.Domain.Learning.Completion;
using Academy.Learning.Localization;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Services.Player;

/// <summary>What a lesson asks and holds, in words.</summary>
public sealed class PlayerTexts(IStringLocalizer<Text> text)
{
    /// <summary>68 → 約1時間8分.</summary>
    public string About(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => text["約{0}分", rest],
        (var hours, 0) => text["約{0}時間", hours],
        var (hours, rest) => text["約{0}時間{1}分", hours, rest],
    };

    /// <summary>How the lesson comes to be done, where that is not by a button.</summary>
    public string? CompletedBy(CompletionRule rule) => rule switch
    {
        EveryCheckWasAnsweredRightly { Checks.Count: var count } => text["このレッスンは、確認{0}問にすべて正解すると完了します。", count].Value,
        EveryVideoWasWatched { Percent: var percent } => text["このレッスンは、動画の{0}%以上を再生すると完了します。", percent].Value,
        _ => null,
    };
}
