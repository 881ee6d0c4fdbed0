using System.Net;
using Academy.Data.Auditing;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Domain.Notices;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning;

/// <summary>What those give who support learners: further attempts and extra time.</summary>
public sealed class SupportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Grant_ToSomebodyWithoutAttempts_OpensOneMoreAndTellsThem(DatabaseProvider provider)
    {
        await using var site = await SupportSite.StartAsync(provider);
        var learner = await site.LearnAsync();
        await learner.SubmitAsync(SupportSite.Quiz, SupportSite.Quiz, []);
        await learner.SubmitAsync($"{SupportSite.Quiz}/1", $"{SupportSite.Quiz}/1", []);
        Assert.Contains("受けられる回数を使い切りました。", await learner.GetStringAsync(SupportSite.Quiz, Stop), StringComparison.Ordinal);

        var (hr, page) = (await site.SignedInAsync(SupportSite.Hr), await site.PageOfAsync());
        var form = SupportSite.Attempts(reason: "通信が途切れたため");
        await hr.SubmitAsync(page, $"{page}?handler=Grant", form);
        var again = await hr.SubmitAsync(page, $"{page}?handler=Grant", form);
        var begun = await learner.SubmitAsync("/learn/bpr-how-to-run/five-outputs", SupportSite.Quiz, []);

        Assert.Equal($"{page}?done=granted", again.Headers.Location?.OriginalString);
        Assert.Equal($"{SupportSite.Quiz}/2", begun.Headers.Location?.OriginalString);
        await using var db = site.Db(DataScope.System("test"));
        var granted = await db.Set<ProgressEvent>().SingleAsync(row => row.Kind == "attempt.granted", Stop);
        Assert.Equal(await site.StaffIdAsync(SupportSite.Hr), granted.ActorId);
        Assert.Contains("通信が途切れたため", granted.Payload, StringComparison.Ordinal);
        Assert.Equal(1, await site.CountAsync<AuditEntry>(entry => entry.Action == "learning.attempts-granted"));
        var notice = await db.Set<Notice>().SingleAsync(Stop);
        Assert.Equal(await site.StaffIdAsync(SupportSite.Learner), notice.StaffMemberId);
        Assert.Equal(1, Assert.IsType<AttemptGrantedNotice>(NoticeJson.Read(notice.Kind, notice.Payload)).Count);
    }

    [Theory]
    [InlineData("0", "理由", "追加する回数は1から10までの数で入力してください。")]
    [InlineData("11", "理由", "追加する回数は1から10までの数で入力してください。")]
    [InlineData("二", "理由", "追加する回数は1から10までの数で入力してください。")]
    [InlineData("", "理由", "追加する回数を入力してください。")]
    [InlineData("1", "", "理由を入力してください。本人にも表示されます。")]
    [InlineData("1", "long", "理由は200文字までにしてください。")]
    public async Task Grant_BadInput_SaysSoAtTheFieldAndGrantsNothing(string count, string reason, string sentence)
    {
        await using var site = await SupportSite.StartAsync(DatabaseProvider.Sqlite);
        await site.LearnAsync();
        var (hr, page) = (await site.SignedInAsync(SupportSite.Hr), await site.PageOfAsync());
        var typed = reason == "long" ? new string('長', 201) : reason;

        var answer = await hr.SubmitAsync(page, $"{page}?handler=Grant", SupportSite.Attempts(typed, count));
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        foreach (var told in new[] { sentence, $"value=\"{count}\"", $"value=\"{typed}\"" })
            Assert.Contains(told, html, StringComparison.Ordinal);
        Assert.Equal(0, await site.CountAsync<ProgressEvent>(row => row.Kind == "attempt.granted"));
    }

    [Theory, BothDatabases]
    public async Task ExtraTime_OfHalf_MakesThirtyMinutesOfTwentyForThatPersonOnly(DatabaseProvider provider)
    {
        await using var site = await SupportSite.StartAsync(provider);
        var learner = await site.LearnAsync();
        var (hr, page) = (await site.SignedInAsync(SupportSite.Hr), await site.PageOfAsync());

        await hr.SubmitAsync(page, $"{page}?handler=ExtraTime", SupportSite.ExtraTime("50", "配慮の申し出"));
        Assert.Contains("30分(延長の10分を含む)", await learner.GetStringAsync(SupportSite.Quiz, Stop), StringComparison.Ordinal);
        Assert.Contains("配慮の申し出", await hr.GetStringAsync(page, Stop), StringComparison.Ordinal);
        await learner.SubmitAsync(SupportSite.Quiz, SupportSite.Quiz, []);
        await hr.SubmitAsync(page, $"{page}?handler=ExtraTime", SupportSite.ExtraTime("0", "取り下げ"));

        Assert.Contains("data-seconds=\"1800\"", await learner.GetStringAsync($"{SupportSite.Quiz}/1", Stop), StringComparison.Ordinal);
        var start = await learner.GetStringAsync(SupportSite.Quiz, Stop);
        Assert.Contains("20分", start, StringComparison.Ordinal);
        Assert.DoesNotContain("延長の", start, StringComparison.Ordinal);
        Assert.Equal(2, await site.CountAsync<AuditEntry>(entry => entry.Action == "learning.extra-time-set"));
    }

    [Theory]
    [InlineData("50", "", "理由を入力してください。")]
    [InlineData("a", "理由", "入力した値を読み取れません。")]
    public async Task ExtraTime_BadInput_SaysSoAndGivesNone(string percent, string reason, string sentence)
    {
        await using var site = await SupportSite.StartAsync(DatabaseProvider.Sqlite);
        await site.LearnAsync();
        var (hr, page) = (await site.SignedInAsync(SupportSite.Hr), await site.PageOfAsync());

        var answer = await hr.SubmitAsync(page, $"{page}?handler=ExtraTime", SupportSite.ExtraTime(percent, reason));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        var taken = await hr.SubmitAsync(page, $"{page}?handler=ExtraTime", SupportSite.ExtraTime("0", ""));
        Assert.Equal($"{page}?done=extra-time", taken.Headers.Location?.OriginalString);
        Assert.Equal(0, await site.CountAsync<ExtraTime>());
    }
}
