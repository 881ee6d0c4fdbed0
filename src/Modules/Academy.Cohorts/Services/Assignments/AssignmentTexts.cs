using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Sessions.Files;
using Academy.Data.Cohorts.Groups;
using Academy.Domain.Cohorts.Assignments;
using Academy.Theme.Components;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Services.Assignments;

/// <summary>The work of groups, and its marks, in the reader's words.</summary>
public sealed class AssignmentTexts(IStringLocalizer<Text> text)
{
    /// <summary>4 模範.</summary>
    /// <param name="mark">1 to 4.</param>
    public string Level(int mark) => mark switch
    {
        4 => text["4 模範"],
        3 => text["3 達している"],
        2 => text["2 あと一歩"],
        _ => text["1 作り直す"],
    };

    /// <summary>Where what a group handed in stands.</summary>
    public string State(SubmissionState state) => state switch
    {
        SubmissionState.Submitted => text["評価中"],
        SubmissionState.Returned => text["差戻し"],
        _ => text["受理"],
    };

    /// <summary>The colour that a state is shown in.</summary>
    public static Tone ToneOf(SubmissionState state) => state switch
    {
        SubmissionState.Submitted => Tone.Info,
        SubmissionState.Returned => Tone.Warn,
        _ => Tone.Ok,
    };

    /// <summary>2.8, or — when there are none.</summary>
    public static string Points(decimal? mean) => mean?.ToString("0.0", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>PDF・1.2 MB.</summary>
    public string About(GroupFile file) => text["{0}・{1}", FileType.Of(file.MediaType).Label, FileTexts.Size(file.Bytes)];
}
