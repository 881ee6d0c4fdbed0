using System.Text.Json;
using Academy.Domain.Learning.Completion;

namespace Academy.Domain.Tests.Learning.Completion;

/// <summary>A state as text, so that two are compared with all that is in them.</summary>
internal static class Snapshot
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    public static string Of(LearningState state) => JsonSerializer.Serialize(state, Format);
}
