using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Cohorts.Sessions;

namespace Academy.Integration.Tests.Cohorts.Sessions;

/// <summary>Reports on recordings, in rows.</summary>
internal static class SampleMakeUp
{
    /// <summary>Long enough to be taken.</summary>
    public static string Text { get; } = string.Concat(Enumerable.Repeat("集計表の見方を学んだ。", 20));

    /// <summary>One that waits.</summary>
    public static MakeUpReport Report(TermSession session, Guid participation, DateTime now) => new()
    {
        OrganisationId = session.OrganisationId,
        SessionId = session.Id,
        ParticipationId = participation,
        Number = 1,
        Text = Text,
        SubmittedAt = now,
        State = MakeUpState.Submitted,
    };

    /// <summary>A recording of a minute, and that somebody has watched it whole.</summary>
    public static (SessionFile Recording, RecordingView View) Watched(TermSession session, Guid participation, DateTime now)
    {
        var recording = SampleSessionFiles.Row(session, SessionFileKind.Recording, "録画.mp4", SampleFile.Mp4(60), now);
        return (recording, new()
        {
            OrganisationId = session.OrganisationId,
            FileId = recording.Id,
            ParticipationId = participation,
            Watched = "[[0,60]]",
            Seconds = 60,
            Position = 60,
            ChangedAt = now,
        });
    }
}
