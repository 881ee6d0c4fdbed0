using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Cohorts.Sessions;

namespace Academy.Cohorts.Services.Sessions.Recordings;

/// <summary>How far somebody has watched a recording.</summary>
/// <param name="Length">Of the recording, in seconds.</param>
/// <param name="Position">Where they were last, in seconds.</param>
public sealed record Viewing(int Length, WatchedParts Watched, int Position)
{
    public int Percent => Watched.PercentOf(Length);

    /// <param name="recording">That is watched.</param>
    /// <param name="row">Null when nothing of it was.</param>
    internal static Viewing Of(SessionFile recording, RecordingView? row)
    {
        var length = recording.Seconds!.Value;
        return row is null ? new(length, WatchedParts.None, 0) : new(length, WatchedJson.Read(row.Watched, length), row.Position);
    }
}
