using System.Net;
using Academy.Domain.Notices;
using Academy.Domain.Reporting;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Learning.Care;

/// <summary>The due date of one person.</summary>
public sealed class DueDateTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Due_SetChangedAndRemoved_IsToldAndKeptWithItsReason(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        var form = Guid.CreateVersion7();

        var set = await care.SendAsync("due", Due("2026-11-30"), form);
        var again = await care.SendAsync("due", Due("2026-11-30"), form);
        Assert.Equal($"{care.Page}?done=due", set.Headers.Location?.OriginalString);
        Assert.Equal($"{care.Page}?done=due", again.Headers.Location?.OriginalString);
        Assert.Equal(new DateOnly(2026, 11, 30), (await care.EnrolmentAsync()).DueOn);
        await care.SendAsync("due", Due("2026-12-20", "繁忙期のため"));
        Assert.Equal(new DateOnly(2026, 12, 20), (await care.EnrolmentAsync()).DueOn);
        await care.SendAsync("due", new(Due("")) { ["Form.Removes"] = "true" });

        Assert.Null((await care.EnrolmentAsync()).DueOn);
        Assert.Equal(
            [new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 20), null], (await care.NoticesAsync()).Cast<DueChangedNotice>().Select(notice => notice.Due));
        Assert.Equal(3, (await care.AuditAsync("learning.due-changed")).Count);
        Assert.Equal(3, await care.EventsAsync("due.changed"));
        var page = await care.Hr.GetStringAsync(care.Page, Stop);
        Assert.Contains("令和8年11月30日 → 令和8年12月20日", page, StringComparison.Ordinal);
        Assert.Contains("令和8年12月20日 → なし", page, StringComparison.Ordinal);
        Assert.Contains("繁忙期のため", page, StringComparison.Ordinal);
        await care.AssertReplaysAsync();
    }

    [Theory, BothDatabases]
    public async Task Due_MovedOn_IsNotOverdueAnyMore(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        await care.SetDueAsync(new(2026, 11, 20));
        Assert.Equal(1, await care.CountAsync(Measure.Overdue));

        await care.SendAsync("due", Due("2026-11-24"));

        Assert.Equal(0, await care.CountAsync(Measure.Overdue));
    }

    [Theory, BothDatabases]
    public async Task Due_ThatSomebodyElseSetMeanwhile_IsLeftAndSaid(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        await care.SetDueAsync(new(2026, 12, 1));

        var answer = await care.SendAsync("due", new(Due("2026-12-20")) { ["Seen"] = "none" });

        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("ほかの担当者が先に変更しました。", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-12-20\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"Seen\" value=\"2026-12-01\"", page, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 12, 1), (await care.EnrolmentAsync()).DueOn);
    }

    [Theory]
    [InlineData("9999-12-31", "理由", "期限は、10年先までの日付にしてください。")]
    [InlineData("", "理由", "期限の日付を読み取れませんでした。")]
    [InlineData("12/20", "理由", "期限の日付を読み取れませんでした。")]
    [InlineData("2026-11-23", "理由", "期限には、きょう以降の日付を入力してください。")]
    [InlineData("2026-12-01", "理由", "今の期限と同じ日付です。")]
    [InlineData("2026-12-02", "", "理由を入力してください。本人にも表示されます。")]
    public async Task BadInput_SaysSoAtTheFieldAndKeepsWhatWasTyped(string due, string reason, string sentence)
    {
        await using var care = await CareSite.StartAsync(DatabaseProvider.Sqlite);
        await care.SetDueAsync(new(2026, 12, 1));

        var answer = await care.SendAsync("due", Due(due, reason));
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{due}\"", html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{reason}\"", html, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 12, 1), (await care.EnrolmentAsync()).DueOn);
    }

    private static Dictionary<string, string> Due(string due, string reason = "本人の申し出") =>
        new() { ["Form.Due"] = due, ["Form.Removes"] = "false", ["Form.Reason"] = reason };
}
