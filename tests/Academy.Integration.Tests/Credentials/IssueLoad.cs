using System.Diagnostics;
using Academy.Integration.Tests.Learning;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Credentials;

/// <summary>What the end of a duty costs, when a thousand people complete it. Not part of a run: it is asked for by name, with <c>-explicit only</c>.</summary>
public sealed class IssueLoad
{
    private const int Many = 1_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory(Explicit = true), BothDatabases]
    public async Task A_thousand_certificates_are_issued_by_two_workers(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await course.PublishAsync(site);
        await ManyEnrolments.AddAsync(site, SecondCourse.CourseId, Many);
        await site.CompleteAllAsync();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (before, start, processor) = (process.WorkingSet64, Stopwatch.GetTimestamp(), process.TotalProcessorTime);

        await site.WorkOffAsync(workers: 2);

        var elapsed = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        Assert.Equal(Enumerable.Range(1, Many), (await site.CertificatesAsync()).Select(row => row.Number));
        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant(
            $"{provider}: {Many} certificates in {elapsed.TotalSeconds:F1} s, {(process.TotalProcessorTime - processor).TotalSeconds:F1} s of processor; working set {before / 1e6:F0} MB before, {process.WorkingSet64 / 1e6:F0} MB after, {process.PeakWorkingSet64 / 1e6:F0} MB at its peak since the start of the process."));
    }
}
