using Academy.Data.HotPages;
using Academy.Data.Learning;
using Academy.Domain.Learning.Events;
using Academy.Learning.Localization;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Services;

/// <summary>Somebody's record in words.</summary>
public sealed class RecordTexts(IStringLocalizer<Text> text)
{
    /// <summary>How the enrolment came about, or that its completion was reached elsewhere.</summary>
    public string Source(RecordRow row) => IsRecognised(row) ? text["認定による修了"] : row.Source switch
    {
        nameof(EnrolmentSource.Assigned) => text["割り当て"],
        nameof(EnrolmentSource.Imported) => text["以前の記録から移行"],
        _ => text["本人の申込み"],
    };

    /// <summary>Whether the completion was reached elsewhere: what was scored here has no part in it. Of a day on which the learner completed the course as well, the recognition counts: it holds from the day's beginning.</summary>
    public static bool IsRecognised(RecordRow row) =>
        row.Recognition is { } payload
        && EventJson.TryRead(EventKinds.CompletionRecognised, payload, out var read, out _)
        && ((CompletionRecognised)read).Day == row.CompletedOn;
}
