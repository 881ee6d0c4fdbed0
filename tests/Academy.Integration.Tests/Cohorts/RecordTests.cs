using System.Net;
using Academy.Data.Auditing;
using Academy.Data.Cohorts;
using Academy.Domain.Cohorts;
using Academy.Integration.Tests.Notifications.Reminders;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Cohorts;

/// <summary>What the secretariat records of participants: nothing is lost, and the newest counts.</summary>
public sealed class RecordTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Attendance_RecordedTwice_IsRecordedOnce(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);

        Assert.Equal("第1回の出席を2人分記録しました。", await cohort.RecordAsync(1, (CohortSite.Learner, Attendance.Attended), (CohortSite.Neighbour, Attendance.Absent)));
        Assert.Equal("変更はありませんでした。", await cohort.RecordAsync(1, (CohortSite.Learner, Attendance.Attended), (CohortSite.Neighbour, Attendance.Absent)));

        var secretariat = await cohort.Site.StaffIdAsync(CohortSite.Secretariat);
        var events = await cohort.Site.RowsAsync<ParticipationEvent>();
        Assert.Equal(2, events.Count);
        Assert.All(events, row => Assert.Equal((ParticipationEventKind.Attendance, secretariat, cohort.Site.Clock.GetUtcNow().UtcDateTime), (row.Kind, row.ActorId, row.RecordedAt)));
        Assert.Single(await cohort.Site.RowsAsync<AuditEntry>(), entry => entry.Action == "cohorts.attendance-recorded" && entry.SubjectId == cohort.TermId);
        Assert.Contains("2人中1人", (await DeskAsync(cohort))[0][4], StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Attendance_Corrected_CountsAsCorrected_AndWhatWasStays(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        Attendance?[] recorded = [Attendance.Absent, Attendance.Recording, null, Attendance.Late];
        foreach (var how in recorded)
        {
            await cohort.RecordAsync(2, (CohortSite.Learner, how));
            Assert.Equal(how, await cohort.RecordedAsync(2, CohortSite.Learner));
            cohort.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(recorded, (await cohort.Site.RowsAsync<ParticipationEvent>()).OrderBy(row => row.RecordedAt).Select(row => row.Attendance));
        Assert.Equal(["1人中1人", "未記録"], (await DeskAsync(cohort)).Skip(1).Take(2).Select(row => row[4]));
    }

    [Theory, BothDatabases]
    public async Task Works_Recorded_AndTakenBack_AreKeptBoth(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);

        Assert.Equal("課題と振り返りの記録を保存しました。", await cohort.RecordWorksAsync(CohortSite.Learner, accepted: true, handedIn: true));
        Assert.Equal("変更はありませんでした。", await cohort.RecordWorksAsync(CohortSite.Learner, accepted: true, handedIn: true));
        Assert.Equal(["受理", "提出済み"], await WorksAsync());
        cohort.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await cohort.RecordWorksAsync(CohortSite.Learner, accepted: false, handedIn: true);

        Assert.Equal(["未受理", "提出済み"], await WorksAsync());
        Assert.Equal(
            [(ParticipationEventKind.Assignment, true), (ParticipationEventKind.Reflection, true), (ParticipationEventKind.Assignment, false)],
            (await cohort.Site.RowsAsync<ParticipationEvent>()).OrderBy(row => row.RecordedAt).ThenBy(row => row.Kind).Select(row => (row.Kind, row.IsMet!.Value)));

        async Task<IEnumerable<string>> WorksAsync() =>
            RemindedSite.TableOf(await CohortSite.ReadAsync(await cohort.SecretariatAsync(), cohort.Desk)).Single(row => row[0].EndsWith("青木 美咲", StringComparison.Ordinal)).Skip(4);
    }

    /// <summary>Of whom the form says nothing, or who takes part in another term or none, nothing is recorded.</summary>
    [Theory, BothDatabases]
    public async Task Attendance_OfWhomTheListDoesNotHave_IsNotRecorded(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        var (path, secretariat, gone) = ($"{cohort.Desk}/sessions/1/attendance", await cohort.SecretariatAsync(), await cohort.ParticipationAsync(CohortSite.Neighbour));
        await cohort.EndAsync(CohortSite.Neighbour);

        foreach (var (person, how) in new[] { ($"{Guid.CreateVersion7()}", "Attended"), ($"{gone.Id}", "Attended"), ("x", "Attended"), ($"{(await cohort.ParticipationAsync(CohortSite.Learner)).Id}", "9") })
        {
            using var answer = await secretariat.SubmitAsync(path, path, new() { ["Person"] = person, ["How"] = how });
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        Assert.Empty(await cohort.Site.RowsAsync<ParticipationEvent>());
        Assert.Equal(HttpStatusCode.NotFound, (await secretariat.GetAsync($"{cohort.Desk}/sessions/7/attendance", Stop)).StatusCode);
    }

    /// <summary>The rows of the sessions.</summary>
    private static async Task<IReadOnlyList<IReadOnlyList<string>>> DeskAsync(CohortSite cohort) =>
        RemindedSite.TableOf(await CohortSite.ReadAsync(await cohort.SecretariatAsync(), cohort.Desk));
}
