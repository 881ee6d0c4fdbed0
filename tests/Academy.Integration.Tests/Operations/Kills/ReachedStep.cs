using Academy.Data;

namespace Academy.Integration.Tests.Operations.Kills;

/// <summary>A step that a process says it has reached.</summary>
/// <param name="Kinds">Of the work; empty where the process cannot know.</param>
internal sealed record ReachedStep(WorkStep Step, IReadOnlyList<string> Kinds)
{
    /// <param name="line">As <see cref="WorkSteps"/> writes it.</param>
    public static ReachedStep Read(string line)
    {
        var parts = line.Split(' ');
        return new(Enum.Parse<WorkStep>(parts[0]), parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether it is, or may be, a step of work of this kind.</summary>
    public bool IsOf(string kind) => Kinds.Count == 0 || Kinds.Contains(kind);
}
