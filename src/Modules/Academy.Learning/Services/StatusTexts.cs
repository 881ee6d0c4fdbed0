using Academy.Domain.Learning;
using Academy.Learning.Localization;
using Academy.Theme.Components;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Services;

/// <summary>Where an enrolment stands, as a word and its colour.</summary>
public sealed class StatusTexts(IStringLocalizer<Text> text)
{
    public string Of(LearningStatus status) => status switch
    {
        LearningStatus.Completed => text["修了"],
        LearningStatus.Exempt => text["免除"],
        LearningStatus.UnderWay => text["受講中"],
        _ => text["未受講"],
    };

    public static Tone ToneOf(LearningStatus status) => status switch
    {
        LearningStatus.Completed => Tone.Ok,
        LearningStatus.UnderWay => Tone.Info,
        _ => Tone.Plain,
    };
}
