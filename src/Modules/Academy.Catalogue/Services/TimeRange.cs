namespace Academy.Catalogue.Services;

/// <summary>How long a course takes, as people choose by it.</summary>
public enum TimeRange
{
    /// <summary>Up to 30 minutes.</summary>
    HalfAnHour,

    /// <summary>Up to an hour.</summary>
    AnHour,

    Longer,
}

public static class TimeRanges
{
    public static TimeRange Of(int minutes) => minutes switch
    {
        <= 30 => TimeRange.HalfAnHour,
        <= 60 => TimeRange.AnHour,
        _ => TimeRange.Longer,
    };
}
