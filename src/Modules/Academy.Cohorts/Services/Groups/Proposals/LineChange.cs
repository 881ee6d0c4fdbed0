namespace Academy.Cohorts.Services.Groups.Proposals;

/// <summary>A line of what lies between two texts.</summary>
/// <param name="Text">Of the line; empty for lines that are left out.</param>
/// <param name="LeftOut">How many lines that did not change stand here and are not shown.</param>
public sealed record LineChange(LineChangeKind Kind, string Text, int LeftOut = 0);

public enum LineChangeKind
{
    Kept,
    Removed,
    Added,

    /// <summary>Lines that did not change, far from any that did.</summary>
    LeftOut,
}
