namespace Academy.Domain.Cohorts.Recruiting;

/// <summary>What HR of all organisations, or the host, are told of how a term recruits.</summary>
public enum RecruitmentNews
{
    /// <summary>To HR: people may apply.</summary>
    Opened,

    /// <summary>To the host: the list is closed, the selection can begin.</summary>
    Closed,

    /// <summary>To the host: somebody who had a place has given it up.</summary>
    PlaceGivenUp,

    /// <summary>To the host: a colleague has taken somebody's place.</summary>
    PlaceTaken,
}
