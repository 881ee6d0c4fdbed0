namespace Academy.Data;

/// <summary>What takes seconds rather than a moment, by what it would keep waiting.</summary>
public static class WorkLanes
{
    /// <summary>Files and printing.</summary>
    public const string Slow = "slow";

    /// <summary>Talks with the mail server: as many at a time as there are processes.</summary>
    public const string Mail = "mail";
}
