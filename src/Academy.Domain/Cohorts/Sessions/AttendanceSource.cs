namespace Academy.Domain.Cohorts.Sessions;

/// <summary>By what it became known how somebody took part in a session.</summary>
public enum AttendanceSource
{
    /// <summary>出席簿: the host wrote it down.</summary>
    List,

    /// <summary>受付のコード: the participant showed that they saw the code that was up.</summary>
    Code,

    /// <summary>会議ツールの記録: read from a file of who was in the meeting, and confirmed by the host.</summary>
    MeetingLog,

    /// <summary>レポート: the host accepted the report on the recording.</summary>
    Report,
}
