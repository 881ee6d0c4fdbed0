namespace Academy.Domain.Reporting;

/// <summary>
/// Which enrolments a figure counts, in a fiscal year as of a day. Not started, under way and completed are the parts of enrolled:
/// each enrolment is in one of them. One person in three courses is three enrolments.
/// </summary>
public enum Measure
{
    /// <summary>
    /// 受講: enrolments made by the day, or recognised as completed by it, that were open at some moment of the year up to the day, that is, not completed before the year
    /// began, and that are not <see cref="Exempt"/>. A duty that comes each year counts in its own year alone.
    /// </summary>
    Enrolled,

    /// <summary>未受講: enrolled, and nothing begun by the day.</summary>
    NotStarted,

    /// <summary>受講中: begun by the day and not completed by it, although it may have been completed since.</summary>
    UnderWay,

    /// <summary>修了: completed in the year, by the day.</summary>
    Completed,

    /// <summary>期限後の修了: completed, and later than due. What was completed in a pause that lasts is not: its due date moves when it ends.</summary>
    Late,

    /// <summary>期限超過: due before the day, not completed by the day, and not <see cref="Paused"/>. The due date is the one set now.</summary>
    Overdue,

    /// <summary>期限内に修了していない: due before the day and not completed by then, whether completed since or not: overdue and late together.</summary>
    NotByDue,

    /// <summary>休止中: enrolled, not completed by the day, and paused (leave) since the day or before. They are late with nothing.</summary>
    Paused,

    /// <summary>免除: not enrolled, because exempt by the day. A completion outweighs an exemption.</summary>
    Exempt,
}
