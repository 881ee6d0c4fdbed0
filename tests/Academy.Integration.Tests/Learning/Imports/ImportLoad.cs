using System.Diagnostics;
using System.Text;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Events;
using Academy.Learning.Services.Log;
using Academy.Modularity;
using Academy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Learning.Imports;

/// <summary>What the largest file of completions costs, and how long a learner waits meanwhile. Not part of a run: it is asked for by name, with <c>-explicit only</c>.</summary>
public sealed class ImportLoad
{
    private const int People = 2_500;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory(Explicit = true), BothDatabases]
    public async Task Five_thousand_completions(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var learner = await (await LearnerRows.OfAsync(site, "learner@chuo.example")).EnrolAsync("first");
        await ManyEnrolments.AddAsync(site, ContentId.Of("course", "dq-02"), People);
        var hr = await site.SignedInAsync(ImportSite.Hr);
        var rows = Enumerable.Range(0, People).SelectMany(number => new[] { "dq-security-everyday", "bpr-how-to-run" }.Select(course => $"M{number},{course},2025-06-01,情報セキュリティ研修,東京都市町村職員研修所,集合"));
        var file = ImportSite.File([.. rows]);
        Say($"{provider}: a file of {Encoding.UTF8.GetByteCount(file) / 1000} kB");

        var start = Stopwatch.GetTimestamp();
        var address = await hr.StageAsync(file);
        Say(FormattableString.Invariant($"  checked and kept in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s"));
        await hr.SubmitAsync(address, $"{address}?handler=Confirm", []);
        using var ended = new CancellationTokenSource();
        var waiting = WaitAsync(site, learner, ended.Token);
        start = Stopwatch.GetTimestamp();
        await site.WorkOffAsync();
        Say(FormattableString.Invariant($"  written in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s"));
        await ended.CancelAsync();
        var (longest, reports) = await waiting;
        Say(FormattableString.Invariant($"  of {reports} reports of a learner meanwhile the longest waited {longest.TotalMilliseconds:F0} ms"));

        Assert.Equal(ImportState.Done, await site.StateAsync());
        Assert.Equal(2 * People, (await site.RowsAsync<Enrolment>()).Count(row => row.Id != learner.Id));
    }

    /// <summary>One report after the other, as a page sends them.</summary>
    private static async Task<(TimeSpan Longest, int Reports)> WaitAsync(TestSite site, Enrolment learner, CancellationToken ended)
    {
        var (log, longest, reports) = (site.Services.GetRequiredService<ProgressLog>(), TimeSpan.Zero, 0);
        while (!ended.IsCancellationRequested)
        {
            var now = site.Clock.GetUtcNow().UtcDateTime;
            var opened = new LearningEvent(Guid.CreateVersion7(), ContentId.Of("lesson", "first", "only"), now, now, null, new LessonOpened()).ToStored();
            var start = Stopwatch.GetTimestamp();
            await Task.Run(() => log.AppendAsync(learner.OrganisationId, learner.Id, [opened], Stop), Stop);
            var took = Stopwatch.GetElapsedTime(start);
            (longest, reports) = (took > longest ? took : longest, reports + 1);
        }

        return (longest, reports);
    }

    private static void Say(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);
}
