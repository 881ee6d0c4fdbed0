using System.Globalization;

namespace Academy.Load.Tests;

/// <summary>How much is filled in and for how long it is read: small in the test run, whole by <c>tests/load.sh</c>.</summary>
/// <param name="Organisations">At most 62.</param>
/// <param name="Learners">In all organisations together.</param>
/// <param name="Courses">Offered by each organisation.</param>
/// <param name="Each">Courses that each learner is enrolled in.</param>
/// <param name="Connections">Requests under way at a time.</param>
/// <param name="Warming">Load before anything is counted: a fresh process takes some seconds to its steady figure.</param>
/// <param name="Counted">Load that is counted, for each kind of visit.</param>
internal sealed record LoadSize(int Organisations, int Learners, int Courses, int Each, int Connections, TimeSpan Warming, TimeSpan Counted)
{
    public static LoadSize Chosen { get; } = new(
        Of("ORGANISATIONS", 3), Of("LEARNERS", 30), Of("COURSES", 5), Of("EACH", 3), Of("CONNECTIONS", 2),
        TimeSpan.FromSeconds(Of("WARMING", 0)), TimeSpan.FromSeconds(Of("SECONDS", 1)));

    private static int Of(string name, int small) =>
        Environment.GetEnvironmentVariable($"ACADEMY_LOAD_{name}") is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : small;
}
