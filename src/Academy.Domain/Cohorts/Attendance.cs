namespace Academy.Domain.Cohorts;

/// <summary>How somebody took part in a session.</summary>
public enum Attendance
{
    /// <summary>欠席</summary>
    Absent,

    /// <summary>出席</summary>
    Attended,

    /// <summary>遅刻: there from a while after the beginning until the end.</summary>
    Late,

    /// <summary>一部参加: a part of it only.</summary>
    Partial,

    /// <summary>録画の視聴とレポート: made up for afterwards.</summary>
    Recording,
}
