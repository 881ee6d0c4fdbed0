using System.Net;
using Academy.Data.Auditing;
using Academy.Data.Cohorts.Groups;
using Academy.Data.Notifications;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;

namespace Academy.Integration.Tests.Cohorts.Groups;

/// <summary>The discussion of a group, and who comes into its space at all.</summary>
public sealed class TalkTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Message_IsReadByTheGroupAndTheHost_AsItWasTyped(DatabaseProvider provider)
    {
        await using var space = await SpaceSite.StartAsync(provider);
        Assert.Contains("書き込みはまだありません。", (await CohortSite.ReadAsync(space.Learner, space.Space)).Body!.TextContent, StringComparison.Ordinal);

        Assert.Equal("書き込みました。", await SpaceSite.SentAsync(space.Learner, space.Space, ("Message", "資料はhttps://example.jp/a?b=1&c=2です。\r\n<b>次</b>は javascript:alert(1)\u0007 ")));
        space.Site.Clock.Advance(TimeSpan.FromMinutes(2));
        await SpaceSite.SentAsync(await space.Cohort.SecretariatAsync(), space.Hosted, ("Message", "よい着眼です。"));

        foreach (var (browser, page) in new[] { (space.Neighbour, space.Space), (await space.Cohort.SecretariatAsync(), space.Hosted) })
        {
            var read = await CohortSite.ReadAsync(browser, page);
            Assert.Equal(["事務局 11月24日(火) 12:02 よい着眼です。", "青木 美咲 中央区 11月24日(火) 12:00"], [Said(read)[0], Said(read)[1].Split(" 資料は")[0]]);
            var text = read.QuerySelectorAll(".remarks .lines-kept")[1];
            Assert.Equal("資料はhttps://example.jp/a?b=1&c=2(外部サイト)です。\n<b>次</b>は javascript:alert(1)", text.TextContent);
            var link = Assert.Single(text.QuerySelectorAll("a"));
            Assert.Equal(("https://example.jp/a?b=1&c=2", "nofollow noreferrer"), (link.GetAttribute("href"), link.GetAttribute("rel")));
        }
    }

    /// <summary>Whoever speaks, and however much: each of the others once a day, on the site and not by mail.</summary>
    [Theory, BothDatabases]
    public async Task Others_OfTheGroup_AreToldOnceADay(DatabaseProvider provider)
    {
        await using var space = await SpaceSite.StartAsync(provider);
        await SpaceSite.SentAsync(space.Learner, space.Space, ("Message", "一つ目"));
        await space.Site.WorkOffAsync();
        await SpaceSite.SentAsync(space.Learner, space.Space, ("Message", "二つ目"));
        await SpaceSite.SentAsync(await space.Cohort.SecretariatAsync(), space.Hosted, ("Message", "三つ目"));
        await space.Site.WorkOffAsync();

        Assert.Equal(1, await ToldAsync(space, CohortSite.Neighbour));
        // Of what the host said; of their own nobody is told.
        Assert.Equal(1, await ToldAsync(space, CohortSite.Learner));
        await SpaceSite.SentAsync(space.Neighbour, space.Space, ("Message", "四つ目"));
        await space.Site.WorkOffAsync();
        Assert.Equal((1, 1), (await ToldAsync(space, CohortSite.Learner), await ToldAsync(space, CohortSite.Neighbour)));

        space.Site.Clock.Advance(TimeSpan.FromDays(1));
        using var neighbour = await space.Site.SignedInAsync(CohortSite.Neighbour);
        await SpaceSite.SentAsync(neighbour, space.Space, ("Message", "五つ目"));
        await space.Site.WorkOffAsync();

        Assert.Equal((2, 1), (await ToldAsync(space, CohortSite.Learner), await ToldAsync(space, CohortSite.Neighbour)));
        Assert.DoesNotContain(await space.Site.RowsAsync<OutgoingMail>(), mail => mail.Kind == "term.group");
        // Nobody of the other group was told, and nobody what was said.
        var people = await space.Groups.PeopleAsync();
        var told = (await space.Site.RowsAsync<Notice>()).Where(one => one.Kind == "term.group").ToList();
        Assert.DoesNotContain(told, one => people.Single(row => row.StaffMemberId == one.StaffMemberId).Group == 2);
        Assert.DoesNotContain(told, one => one.Payload.Contains("つ目", StringComparison.Ordinal));
        using var learner = await space.Site.SignedInAsync(CohortSite.Learner);
        var notices = await CohortSite.ReadAsync(learner, "/notices");
        var notice = notices.QuerySelectorAll("main form").First(form => form.TextContent.Contains("1班の話合いに書き込みがありました", StringComparison.Ordinal));
        using var led = await SpaceSite.SendAsync(learner, "/notices?handler=Open", ("id", notice.QuerySelector("[name=id]")!.GetAttribute("value")!));
        Assert.Equal(space.Space, led.Headers.Location?.OriginalString);
    }

    [Theory, BothDatabases]
    public async Task Message_OfAButtonPressedTwice_IsThereOnce(DatabaseProvider provider)
    {
        await using var space = await SpaceSite.StartAsync(provider);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SpaceSite.SendAsync(space.Learner, space.Space, ("Message", "同じこと"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Single(await space.Site.RowsAsync<GroupMessage>());
        Assert.Single(Said(await CohortSite.ReadAsync(space.Learner, space.Space)));
        // Another one says the same, and later so does the same person.
        await SpaceSite.SentAsync(space.Neighbour, space.Space, ("Message", "同じこと"));
        space.Site.Clock.Advance(TimeSpan.FromSeconds(61));
        await SpaceSite.SentAsync(space.Learner, space.Space, ("Message", "同じこと"));
        Assert.Equal(3, (await space.Site.RowsAsync<GroupMessage>()).Count);
    }

    [Theory, BothDatabases]
    public async Task Message_IsTakenAwayByItsAuthorOrTheHost_AndItsPlaceStays(DatabaseProvider provider)
    {
        await using var space = await SpaceSite.StartAsync(provider);
        await SpaceSite.SentAsync(space.Learner, space.Space, ("Message", "自分で消す"));
        await SpaceSite.SentAsync(space.Neighbour, space.Space, ("Message", "事務局が消す"));
        var messages = await space.Site.RowsAsync<GroupMessage>();
        var (own, other) = (messages.Single(row => row.Text == "自分で消す"), messages.Single(row => row.Text == "事務局が消す"));
        Assert.Equal([$"{own.Id}"], (await CohortSite.ReadAsync(space.Learner, space.Space)).QuerySelectorAll("input[name=remove]").Select(field => field.GetAttribute("value")));

        using (var refused = await SpaceSite.SendAsync(space.Learner, $"{space.Space}?handler=Remove", ("remove", $"{other.Id}")))
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal("書き込みを削除しました。", await SpaceSite.SentAsync(space.Learner, $"{space.Space}?handler=Remove", ("remove", $"{own.Id}")));
        Assert.Equal("書き込みを削除しました。", await SpaceSite.SentAsync(await space.Cohort.SecretariatAsync(), $"{space.Hosted}?handler=Remove", ("remove", $"{other.Id}")));
        using (var again = await SpaceSite.SendAsync(await space.Cohort.SecretariatAsync(), $"{space.Hosted}?handler=Remove", ("remove", $"{other.Id}")))
            Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);

        var page = await CohortSite.ReadAsync(space.Neighbour, space.Space);
        Assert.All(Said(page), line => Assert.EndsWith("削除されました", line, StringComparison.Ordinal));
        Assert.DoesNotContain("消す", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([other.Id], (await space.Site.RowsAsync<AuditEntry>()).Where(entry => entry.Action == "cohorts.message-removed").Select(entry => entry.SubjectId!.Value));
    }

    [Theory, BothDatabases]
    public async Task Message_ThatIsEmptyOrTooLong_ComesBack(DatabaseProvider provider)
    {
        await using var space = await SpaceSite.StartAsync(provider);
        var most = string.Concat(Enumerable.Repeat(new string('あ', 99) + "\r\n", 19)) + new string('あ', 100);

        Assert.Equal(("", "書き込む内容を入力してください。"), await RefusedAsync(space.Learner, space.Space, " \r\n "));
        Assert.Equal((most.ReplaceLineEndings("\n") + "い", "書き込みは2,000文字までにしてください。今は2,001文字です。"), await RefusedAsync(space.Learner, space.Space, most + "い"));
        Assert.Equal("書き込みは2,000文字までにしてください。今は2,001文字です。", (await RefusedAsync(await space.Cohort.SecretariatAsync(), space.Hosted, most + "い")).Sentence);
        await SpaceSite.SentAsync(space.Learner, space.Space, ("Message", most));

        Assert.Equal(most.ReplaceLineEndings("\n"), Assert.Single(await space.Site.RowsAsync<GroupMessage>()).Text);
    }

    [Theory, BothDatabases]
    public async Task Messages_AreReadPageByPage_TheNewestFirst(DatabaseProvider provider)
    {
        await using var space = await SpaceSite.StartAsync(provider);
        var learner = await space.Cohort.ParticipationAsync(CohortSite.Learner);
        await using (var db = space.Site.Db(DataScope.System("test")))
        {
            db.AddRange(Enumerable.Range(1, 51).Select(number => new GroupMessage
            {
                OrganisationId = learner.OrganisationId,
                TermId = learner.TermId,
                Group = 1,
                ParticipationId = learner.Id,
                Text = $"その{number}番",
                PostedAt = space.Site.Clock.GetUtcNow().UtcDateTime.AddMinutes(number),
            }));
            await db.SaveChangesAsync(Stop);
        }

        var (first, second) = (await CohortSite.ReadAsync(space.Neighbour, space.Space), await CohortSite.ReadAsync(space.Neighbour, $"{space.Space}?page=2"));

        Assert.Equal((50, "その51番"), (Said(first).Count, Said(first)[0].Split(' ')[^1]));
        Assert.Equal("その1番", Assert.Single(Said(second)).Split(' ')[^1]);
    }

    [Theory, BothDatabases]
    public async Task Space_IsOfOnesOwnGroupAlone_AndMovesAlong(DatabaseProvider provider)
    {
        await using var space = await SpaceSite.StartAsync(provider);
        await SpaceSite.SentAsync(space.Learner, space.Space, ("Message", "1班のこと"));
        Assert.Equal($"{space.Space}", (await CohortSite.ReadAsync(space.Learner, space.Cohort.Page)).QuerySelector("section[aria-labelledby=group] a")!.GetAttribute("href"));
        Assert.Contains(await MembersAsync(space.Learner, space.Space), line => line.StartsWith("青木 美咲 あなた 中央区", StringComparison.Ordinal));

        await space.PutAsync(CohortSite.Neighbour, 2);
        var other = await CohortSite.ReadAsync(space.Neighbour, space.Space);
        Assert.Equal("2班の場", other.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("1班のこと", other.Body!.TextContent, StringComparison.Ordinal);

        await space.PutAsync(CohortSite.Neighbour, null);
        Assert.Contains("班はまだ決まっていません", (await CohortSite.ReadAsync(space.Neighbour, space.Space)).Body!.TextContent, StringComparison.Ordinal);
        using (var refused = await SpaceSite.SendAsync(space.Neighbour, space.Space, ("Message", "班なし")))
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        foreach (var path in new[] { "/files", "/proposal", "/proposal/edit", "/proposal/history" })
            Assert.Equal(HttpStatusCode.NotFound, await SpaceSite.StatusAsync(space.Neighbour, space.Space + path));

        await space.Cohort.EndAsync(CohortSite.Neighbour);
        Assert.Equal(HttpStatusCode.NotFound, await SpaceSite.StatusAsync(space.Neighbour, space.Space));
        using var hr = await space.Site.SignedInAsync("hr@chuo.example");
        Assert.Equal(HttpStatusCode.NotFound, await SpaceSite.StatusAsync(hr, space.Space));
        Assert.Equal(HttpStatusCode.Forbidden, await SpaceSite.StatusAsync(hr, space.Hosted));
        // Of the host's page of a group that there is not, and of the one that is left with what was said in it.
        Assert.Equal(HttpStatusCode.NotFound, await SpaceSite.StatusAsync(await space.Cohort.SecretariatAsync(), $"{space.Cohort.Desk}/groups/3"));
        foreach (var row in (await space.Groups.PeopleAsync()).Where(row => row.Group == 1))
            await space.Groups.LeaveAsync(row);
        Assert.Contains("1班のこと", (await CohortSite.ReadAsync(await space.Cohort.SecretariatAsync(), space.Hosted)).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Over the heads of a group that has begun, groups are neither made anew nor taken back; people are moved.</summary>
    [Theory, BothDatabases]
    public async Task Groups_ThatHaveBegun_AreNotMadeAnew(DatabaseProvider provider)
    {
        await using var space = await SpaceSite.StartAsync(provider);
        var (proposed, seen, before) = (await space.Groups.ProposeAsync(3), await space.Groups.ReadAsync(space.Groups.Page), await space.Groups.GroupsAsync());
        await SpaceSite.SentAsync(space.Learner, space.Space, ("Message", "始めましょう"));

        foreach (var (page, handler) in new[] { (proposed, "Make"), (seen, "Dissolve") })
        {
            var (status, told) = await space.Groups.SendAsync(page, handler);
            Assert.Equal(HttpStatusCode.Conflict, status);
            Assert.Contains("班を組み直すことも、すべて取り消すこともできません。班は1人ずつ変えられます。", told.QuerySelector("main [role=alert]")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(before, await space.Groups.GroupsAsync());
        var now = await space.Groups.ReadAsync($"{space.Groups.Page}?groups=3&seed=0123456789ab");
        Assert.Empty(now.QuerySelectorAll("form[action*=Make], form[action*=Dissolve], #groups"));
        Assert.Equal(space.Hosted, now.QuerySelector(".groups a")!.GetAttribute("href"));
        var neighbour = await space.Cohort.ParticipationAsync(CohortSite.Neighbour);
        Assert.Equal(HttpStatusCode.Redirect, (await space.Groups.SendAsync(now, "Move", (neighbour.Id, "2"))).Status);
        Assert.Equal(2, (await space.Cohort.ParticipationAsync(CohortSite.Neighbour)).Group);
    }

    private static async Task<int> ToldAsync(SpaceSite space, string mail)
    {
        var member = await space.Site.StaffIdAsync(mail);
        return (await space.Site.RowsAsync<Notice>()).Count(notice => notice.Kind == "term.group" && notice.StaffMemberId == member);
    }

    private static async Task<(string Typed, string Sentence)> RefusedAsync(HttpClient browser, string path, string message)
    {
        using var answer = await SpaceSite.SendAsync(browser, path, ("Message", message));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await KeptPage.PageAsync(answer);
        return (page.GetElementById("Message")!.TextContent.ReplaceLineEndings("\n").Trim(), page.GetElementById("Message-error")!.TextContent.Trim());
    }

    private static async Task<IReadOnlyList<string>> MembersAsync(HttpClient browser, string path) =>
        [.. (await CohortSite.ReadAsync(browser, path)).QuerySelectorAll(".members li").Select(SpaceSite.Line)];

    /// <summary>Each message as a line, without what takes it away.</summary>
    private static IReadOnlyList<string> Said(IDocument page) =>
        [.. page.QuerySelectorAll(".remarks > li").Select(item => string.Join(' ', item.Children.Where(child => child.LocalName == "p").Select(SpaceSite.Line)))];
}
