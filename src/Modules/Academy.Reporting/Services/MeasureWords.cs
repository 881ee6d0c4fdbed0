using Academy.Domain.Reporting;

namespace Academy.Reporting.Services;

/// <summary>What stands in an address for each measure.</summary>
public static class MeasureWords
{
    private static readonly Dictionary<Measure, string> Words = new()
    {
        [Measure.Enrolled] = "enrolled",
        [Measure.NotStarted] = "not-started",
        [Measure.UnderWay] = "under-way",
        [Measure.Completed] = "completed",
        [Measure.Late] = "late",
        [Measure.Overdue] = "overdue",
        [Measure.NotByDue] = "not-by-due",
        [Measure.Paused] = "paused",
        [Measure.Exempt] = "exempt",
    };

    public static string Of(Measure measure) => Words[measure];

    /// <summary>A word that none has asks for all that are enrolled.</summary>
    public static Measure Read(string? word) => Words.FirstOrDefault(pair => pair.Value == word).Key;

    public static IEnumerable<Measure> All => Words.Keys;
}
