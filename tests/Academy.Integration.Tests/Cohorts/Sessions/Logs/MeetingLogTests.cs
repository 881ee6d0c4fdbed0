using System.Net;
using Academy.Data.Auditing;
using Academy.Data.Cohorts;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Cohorts.Sessions.Logs;

/// <summary>Attendance by the log of the meeting: nothing is recorded that the host has not seen and confirmed.</summary>
public sealed class MeetingLogTests
{
    [Theory, BothDatabases]
    public async Task Log_StepByStep_IsRecordedAtTheEnd_AndOnce(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Colleague, CohortSite.Neighbour, "hr@akiruno.example");
        var visit = new LogVisit(cohort);

        await visit.UploadAsync(SampleLogs.Zoom);
        Assert.Equal((HttpStatusCode.OK, "列を確かめる"), (visit.Status, visit.Step));
        Assert.Equal(["0", "1", "2", "3", "4", "6"], new[] { "NameAt", "MailAt", "JoinedAt", "LeftAt", "DurationAt", "WaitingAt" }.Select(name => visit.Page.QuerySelector($"select[name={name}] option[selected]")!.GetAttribute("value")));
        await visit.PressAsync("Columns");
        Assert.Equal(
            [
                "青木 | 13:30–16:30(178分) | 青木 美咲(中央区) 本人 | —",
                "中央区 伊藤拓也 | 13:45–16:30(165分) | 伊藤 拓也(中央区) 要確認 | [ ]",
                "秋川 陽菜(あきる野市) | 13:30–15:00(90分) | 秋川 陽菜(あきる野市) 要確認 | [ ]",
                "あきかわはるな | 14:30–16:28(118分) | 秋川 陽菜(あきる野市) 要確認 | [ ]",
                "講師 山田 | 13:30–16:30(180分) | 参加者ではない | —",
            ], visit.Rows);

        // Unconfirmed guesses are told and not recorded, and coming back to them loses nothing.
        await visit.PressAsync("People");
        Assert.Equal(["青木 美咲 | 13:30–16:30(178分) | 未記録 | 出席"], visit.Rows);
        Assert.Contains("確かめていない氏名が3件あります", visit.Page.Body!.TextContent, StringComparison.Ordinal);
        await visit.PressAsync("Columns");
        await visit.PressAsync("People", visit.ConfirmAll);
        Assert.Equal(
            ["青木 美咲 | 13:30–16:30(178分) | 未記録 | 出席", "秋川 陽菜 | 13:30–16:28(178分) | 未記録 | 出席", "伊藤 拓也 | 13:45–16:30(165分) | 未記録 | 遅刻"], visit.Rows);
        Assert.Equal("欠席として記録する", Assert.Single(visit.Page.QuerySelectorAll("label:has([name=Absent])")).TextContent.Trim());
        Assert.Empty(await cohort.Site.RowsAsync<ParticipationEvent>());

        await visit.PressAsync("Record", LogVisit.Recording((await cohort.ParticipationAsync(CohortSite.Colleague)).Id, "Partial"));
        Assert.Equal("第1回の出席を3人分記録しました。", await visit.SaidAsync());

        var (secretariat, now, session) = (await cohort.Site.StaffIdAsync(CohortSite.Secretariat), cohort.Site.Clock.GetUtcNow().UtcDateTime, (await cohort.SessionAsync(1)).Id);
        var events = await cohort.Site.RowsAsync<ParticipationEvent>();
        Assert.All(events, row => Assert.Equal(
            (ParticipationEventKind.Attendance, AttendanceSource.MeetingLog, secretariat, now, session), (row.Kind, row.Source, row.ActorId, row.RecordedAt, row.SessionId)));
        foreach (var (mail, how, minutes) in new[] { (CohortSite.Learner, Attendance.Attended, 178), (CohortSite.Colleague, Attendance.Partial, 165), (CohortSite.Neighbour, Attendance.Attended, 178) })
        {
            var person = await cohort.ParticipationAsync(mail);
            Assert.Equal((how, minutes), Assert.Single(events, row => row.ParticipationId == person.Id) is var row ? (row.Attendance, row.Minutes) : default);
        }

        Assert.Single(await cohort.Site.RowsAsync<AuditEntry>(), entry => entry.Action == "cohorts.log-recorded" && entry.SubjectId == cohort.TermId);

        // Once more from the beginning: what stands is left as it is.
        cohort.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await visit.OpenPeopleAsync(SampleLogs.Teams);
        await visit.PressAsync("People", visit.ConfirmAll);
        Assert.Equal("伊藤 拓也 | 13:45–16:30(165分) | 一部参加 | 今の記録のままにする", visit.Rows[2]);
        await visit.PressAsync("Record");
        Assert.Equal("変更はありませんでした。", await visit.SaidAsync());
        Assert.Equal(3, (await cohort.Site.RowsAsync<ParticipationEvent>()).Count);
    }

    /// <summary>Whatever tool wrote it, and in whichever encoding.</summary>
    [Theory, BothDatabases]
    public async Task Logs_OfAllTools_SayTheSame(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Colleague, CohortSite.Neighbour);
        var said = new List<IReadOnlyList<string>>();
        foreach (var log in new[] { SampleLogs.Zoom, SampleLogs.Teams, SampleLogs.Webex, SampleLogs.Other })
        {
            var visit = new LogVisit(cohort);
            await visit.OpenPeopleAsync(log);
            Assert.DoesNotContain("読み取れない行", visit.Page.Body!.TextContent, StringComparison.Ordinal);
            said.Add(visit.Rows);
        }

        Assert.Equal(5, said[0].Count);
        Assert.All(said, rows => Assert.Equal(said[0], rows));
    }

    [Theory, BothDatabases]
    public async Task Record_AfterSomebodyElse_IsToldAndRecordsNothing(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Colleague, CohortSite.Neighbour, "hr@akiruno.example");
        var visit = new LogVisit(cohort);
        await visit.OpenPeopleAsync(SampleLogs.Zoom);
        await visit.PressAsync("People", visit.ConfirmAll);
        await cohort.RecordAsync(1, (CohortSite.Learner, Attendance.Late), ("hr@akiruno.example", Attendance.Attended));
        cohort.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        var absent = await cohort.ParticipationAsync("hr@akiruno.example");

        await visit.PressAsync("Record", fields => fields.Add(new("Absent", $"{absent.Id}")));
        Assert.Equal((HttpStatusCode.Conflict, "出席を記録する"), (visit.Status, visit.Step));
        Assert.Equal("青木 美咲 | 13:30–16:30(178分) | 変更あり | 今の記録のままにする", visit.Rows[0]);
        Assert.Equal(2, (await cohort.Site.RowsAsync<ParticipationEvent>()).Count);

        // What the host says in sight of that counts, and what was stays.
        await visit.PressAsync("Record", LogVisit.Recording((await cohort.ParticipationAsync(CohortSite.Learner)).Id, "Attended"));
        Assert.Equal("第1回の出席を3人分記録しました。", await visit.SaidAsync());
        Assert.Equal((Attendance.Attended, Attendance.Attended), (await cohort.RecordedAsync(1, CohortSite.Learner), await cohort.RecordedAsync(1, "hr@akiruno.example")));
        Assert.Equal(5, (await cohort.Site.RowsAsync<ParticipationEvent>()).Count);
    }

    /// <summary>The host corrects a guess, sends somebody away, and marks who was absent; then goes back to the columns and comes again.</summary>
    [Theory, BothDatabases]
    public async Task Choices_GoAlong_ThroughAllSteps(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Colleague, CohortSite.Neighbour, "hr@akiruno.example");
        var (visit, colleague, neighbour, absent) = (
            new LogVisit(cohort), await cohort.ParticipationAsync(CohortSite.Colleague), await cohort.ParticipationAsync(CohortSite.Neighbour), await cohort.ParticipationAsync("hr@akiruno.example"));
        await visit.OpenPeopleAsync(SampleLogs.Zoom);
        await visit.PressAsync("People", fields =>
        {
            visit.Choosing("青木", Guid.Empty)(fields);
            visit.Choosing("講師 山田", colleague.Id)(fields);
            visit.Choosing("秋川 陽菜(あきる野市)", Guid.Empty)(fields);
            visit.ConfirmAll(fields);
        });
        Assert.Equal(["秋川 陽菜 | 14:30–16:28(118分) | 未記録 | 一部参加", "伊藤 拓也 | 13:30–16:30(180分) | 未記録 | 出席"], visit.Rows);

        await visit.PressAsync("Columns", fields =>
        {
            LogVisit.Recording(neighbour.Id, "Late")(fields);
            fields.Add(new("Absent", $"{absent.Id}"));
        });
        await visit.PressAsync("Back");
        Assert.Equal("列を確かめる", visit.Step);
        await visit.PressAsync("Columns", fields => fields[fields.IndexOf(new("DurationAt", "4"))] = new("DurationAt", ""));
        Assert.Equal(["参加者ではない 本人", "伊藤 拓也(中央区) 要確認", "参加者ではない 要確認", "秋川 陽菜(あきる野市) 要確認", "伊藤 拓也(中央区)"], visit.Rows.Select(row => row.Split(" | ")[2]));
        // One of the two turns out to be the same person after all: what was only offered follows, what was chosen stays.
        await visit.PressAsync("People", visit.Choosing("中央区 伊藤拓也", Guid.Empty));
        Assert.Equal(["秋川 陽菜 | 14:30–16:28(118分) | 未記録 | 遅刻", "伊藤 拓也 | 13:30–16:30(180分) | 未記録 | 出席"], visit.Rows);
        Assert.Equal($"{absent.Id}", Assert.Single(visit.Page.QuerySelectorAll("[name=Absent][checked]")).GetAttribute("value"));
        await visit.PressAsync("Record");

        Assert.Equal("第1回の出席を3人分記録しました。", await visit.SaidAsync());
        Assert.Equal(
            [(absent.Id, Attendance.Absent, (int?)null), (colleague.Id, Attendance.Attended, 180), (neighbour.Id, Attendance.Late, 118)],
            (await cohort.Site.RowsAsync<ParticipationEvent>()).Select(row => (row.ParticipationId, row.Attendance!.Value, row.Minutes)).OrderBy(row => row.Item2));
    }

    /// <summary>What is offered follows who is put together, unless the host has chosen otherwise.</summary>
    [Theory, BothDatabases]
    public async Task Offer_OfTwoNames_PutTogetherLater_IsOfBoth(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Neighbour);
        var (visit, neighbour) = (new LogVisit(cohort), await cohort.ParticipationAsync(CohortSite.Neighbour));
        await visit.OpenPeopleAsync(SampleLogs.Webex);
        await visit.PressAsync("People", visit.Choosing("講師 山田", neighbour.Id));
        Assert.Equal("秋川 陽菜 | 13:30–16:30(180分) | 未記録 | 出席", Assert.Single(visit.Rows));
        await visit.PressAsync("Columns");
        await visit.PressAsync("People", fields =>
        {
            visit.Choosing("講師 山田", Guid.Empty)(fields);
            visit.Choosing("あきかわはるな", Guid.Empty)(fields);
            visit.ConfirmAll(fields);
        });
        Assert.Equal("秋川 陽菜 | 13:30–15:00(90分) | 未記録 | 一部参加", Assert.Single(visit.Rows));

        // Nobody but the term's participants can be meant.
        foreach (var stranger in new[] { Guid.CreateVersion7(), neighbour.StaffMemberId })
        {
            await visit.PressAsync("Record", fields =>
            {
                fields.RemoveAll(field => field.Key is "Person" or "How" or "Offered" or "Stood");
                fields.AddRange([new("Person", $"{stranger}"), new("How", "Attended"), new("Offered", ""), new("Stood", "")]);
                fields.Add(new("Absent", $"{stranger}"));
            });
            Assert.Equal("変更はありませんでした。", await visit.SaidAsync());
            await visit.OpenPeopleAsync(SampleLogs.Webex);
            await visit.PressAsync("People", visit.Choosing("講師 山田", stranger));
            Assert.Empty(visit.Rows);
        }

        Assert.Empty(await cohort.Site.RowsAsync<ParticipationEvent>());
    }
}
