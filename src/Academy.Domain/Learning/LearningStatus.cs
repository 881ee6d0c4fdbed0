namespace Academy.Domain.Learning;

/// <summary>Where an enrolment stands. A completion outweighs an exemption, an exemption a beginning.</summary>
public enum LearningStatus
{
    /// <summary>受講前.</summary>
    NotStarted,

    /// <summary>受講中.</summary>
    UnderWay,

    /// <summary>修了.</summary>
    Completed,

    /// <summary>免除: nothing is asked, nothing was completed.</summary>
    Exempt,
}
