using Academy.Domain.Catalogue;

namespace Academy.Domain.Cohorts.Assignments;

/// <summary>One of the things that the work of a group is marked by (観点).</summary>
/// <param name="Levels">What each level means, from 4 down to 1.</param>
public sealed record RubricCriterion(LocalText Title, IReadOnlyList<LocalText> Levels)
{
    /// <summary>The best mark; the lowest is 1.</summary>
    public const int Best = 4;

    public bool Equals(RubricCriterion? other) => other is not null && Title == other.Title && Levels.SequenceEqual(other.Levels);

    public override int GetHashCode() => Title.GetHashCode();

    /// <param name="mark">1 to 4.</param>
    public LocalText LevelOf(int mark) => Levels[Best - mark];
}
