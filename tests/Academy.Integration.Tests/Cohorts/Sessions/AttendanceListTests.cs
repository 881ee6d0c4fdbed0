using System.Net;
using Academy.Data.Cohorts;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions;
using Academy.Integration.Tests.Notifications.Reminders;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Academy.Integration.Tests.Cohorts.Sessions;

/// <summary>The attendance list: what is recorded of each and how it came about, and how it is corrected without anything being lost.</summary>
public sealed class AttendanceListTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Correction_KeepsWhatWas_WithWhoAndWhenAndWhy(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        cohort.GoTo("13:20:00");
        await cohort.OpenAsync();
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        await cohort.ReportAsync(learner, code: (await cohort.CodeAsync()).Letters);
        cohort.GoTo("17:00:00");

        var fields = CohortSite.Fields(await ListAsync(cohort));
        await ChooseAsync(cohort, fields, CohortSite.Learner, Attendance.Partial);
        await ChooseAsync(cohort, fields, CohortSite.Neighbour, Attendance.Absent);
        Replace(fields, "Reason", "15時に早退");
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(cohort, fields)).Status);

        // A reason is that of a correction: of the neighbour nothing had been recorded.
        Assert.Equal(
            [(Attendance.Attended, AttendanceSource.Code, null), (Attendance.Partial, AttendanceSource.List, "15時に早退"), (Attendance.Absent, AttendanceSource.List, (string?)null)],
            (await cohort.Site.RowsAsync<ParticipationEvent>()).OrderBy(row => row.RecordedAt).ThenBy(row => row.Attendance == Attendance.Absent)
                .Select(row => (row.Attendance!.Value, row.Source!.Value, row.Reason)));
        var line = (await ListAsync(cohort)).QuerySelectorAll("ul.attendance > li").Single(row => row.TextContent.Contains("青木 美咲", StringComparison.Ordinal));
        Assert.Equal(
            ["一部参加 12月15日(火) 17:00 出席簿 東 京香 理由: 15時に早退", "出席 12月15日(火) 13:20 受付のコード"],
            line.QuerySelectorAll("ol > li").Select(record => RemindedSite.Squeezed(record.TextContent)));
        Assert.Contains("一部参加 12月15日(火) 17:00 出席簿", (await CohortSite.ReadAsync(learner, cohort.Page)).Text(), StringComparison.Ordinal);
    }

    /// <summary>Two people are recorded by the reception while the list lies open: of whom the host has changed nothing it stays so.</summary>
    [Theory, BothDatabases]
    public async Task List_LoadedBeforeAnArrival_DoesNotTakeItBack(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        cohort.GoTo("13:20:00");
        await cohort.OpenAsync();
        var fields = CohortSite.Fields(await ListAsync(cohort));
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        await cohort.ReportAsync(learner, code: (await cohort.CodeAsync()).Letters);

        await ChooseAsync(cohort, fields, CohortSite.Neighbour, Attendance.Absent);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(cohort, fields)).Status);

        Assert.Equal(Attendance.Attended, await cohort.RecordedAsync(1, CohortSite.Learner));
        Assert.Equal(Attendance.Absent, await cohort.RecordedAsync(1, CohortSite.Neighbour));
        Assert.Equal(2, await cohort.Site.CountAsync<ParticipationEvent>());
    }

    [Theory, BothDatabases]
    public async Task Change_OfWhomSomebodyElseHasRecordedMeanwhile_IsTold_AndCountsWhenItIsSentAgain(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        cohort.GoTo("13:20:00");
        await cohort.OpenAsync();
        var fields = CohortSite.Fields(await ListAsync(cohort));
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        await cohort.ReportAsync(learner, code: (await cohort.CodeAsync()).Letters);
        cohort.GoTo("13:30:00");

        await ChooseAsync(cohort, fields, CohortSite.Learner, Attendance.Absent);
        await ChooseAsync(cohort, fields, CohortSite.Neighbour, Attendance.Late);
        Replace(fields, "Reason", "席にいない");
        var (status, told) = await SendAsync(cohort, fields);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("先に「出席」と記録されました", Assert.Single(told!.QuerySelectorAll(".attendance__taken")).TextContent, StringComparison.Ordinal);
        Assert.Equal("席にいない", told.QuerySelector<IHtmlInputElement>("#Reason")!.Value);
        Assert.Single(await cohort.Site.RowsAsync<ParticipationEvent>());

        // Nothing that was chosen is lost, and now it is a correction of what is there.
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(cohort, CohortSite.Fields(told))).Status);
        Assert.Equal(Attendance.Absent, await cohort.RecordedAsync(1, CohortSite.Learner));
        Assert.Equal(Attendance.Late, await cohort.RecordedAsync(1, CohortSite.Neighbour));
        Assert.Equal(["席にいない"], (await cohort.Site.RowsAsync<ParticipationEvent>()).Select(row => row.Reason).OfType<string>());
    }

    private static async Task<IDocument> ListAsync(CohortSite cohort) => await CohortSite.ReadAsync(await cohort.SecretariatAsync(), $"{cohort.Desk}/sessions/1/attendance");

    private static async Task<(HttpStatusCode Status, IDocument? Page)> SendAsync(CohortSite cohort, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var answer = await (await cohort.SecretariatAsync()).PostAsync($"{cohort.Desk}/sessions/1/attendance", new FormUrlEncodedContent(fields), Stop);
        return (answer.StatusCode, answer.StatusCode is HttpStatusCode.Redirect ? null : await KeptPage.PageAsync(answer));
    }

    private static async Task ChooseAsync(CohortSite cohort, List<KeyValuePair<string, string>> fields, string mail, Attendance how) =>
        fields[fields.IndexOf(new("Person", $"{(await cohort.ParticipationAsync(mail)).Id}")) + 1] = new("How", $"{how}");

    private static void Replace(List<KeyValuePair<string, string>> fields, string name, string value)
    {
        fields.RemoveAll(field => field.Key == name);
        fields.Add(new(name, value));
    }
}
