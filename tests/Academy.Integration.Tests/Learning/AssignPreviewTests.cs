using Academy.Data.Auditing;
using Academy.Data.Learning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning;

/// <summary>Those who are assigned to, as they are shown before.</summary>
public sealed class AssignPreviewTests
{
    private const string Added = "新しい受講者";
    private const string Dated = "期限が変わる人";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Preview_OfAnotherDueDate_ShowsTheOneThatTheyHave()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(AssignVisit.Hr);
        var form = AssignVisit.List("100101");
        await hr.ConfirmAsync(await hr.PreviewAsync(form), form);

        var preview = await hr.PreviewAsync(new(AssignVisit.List("100101\n100106")) { ["Due"] = "2027-01-29" });

        Assert.Equal(["青木 美咲"], preview.NamesUnder(Dated));
        Assert.Equal(["伊藤 拓也"], preview.NamesUnder(Added));
        Assert.Contains("令和8年12月25日", preview.QuerySelector("#plan")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Preview_IsALookAtThosePeople_AndIsNoted(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(AssignVisit.Hr);
        var form = AssignVisit.List("100101");

        var preview = await hr.PreviewAsync(form);
        Assert.Equal(1, await LooksAsync());
        await hr.ConfirmAsync(preview, form);
        Assert.Equal(1, await LooksAsync());

        Task<int> LooksAsync() => site.CountAsync<AuditEntry>(entry => entry.Action == "learning.learners-viewed");
    }

    [Theory, BothDatabases]
    public async Task Preview_OfMorePeopleThanAPageShows_IsTurnedKindByKind(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var numbers = await site.AddStaffAsync("区民部", 210);
        var hr = await site.SignedInAsync(AssignVisit.Hr);
        var dated = AssignVisit.List(numbers.Take(105));
        await hr.ConfirmAsync(await hr.PreviewAsync(dated), dated);
        var form = new Dictionary<string, string>(AssignVisit.List(numbers)) { ["Due"] = "2027-01-29" };

        var first = await hr.PreviewAsync(form);
        var second = await TurnAsync(first, "#added", "「新しい受講者」の次の100人");
        var both = await TurnAsync(second, "#dated", "「期限が変わる人」の次の100人");

        Assert.Equal((100, 100), (first.NamesUnder(Added).Count(), first.NamesUnder(Dated).Count()));
        Assert.Equal((5, 100), (second.NamesUnder(Added).Count(), second.NamesUnder(Dated).Count()));
        Assert.Equal((5, 5), (both.NamesUnder(Added).Count(), both.NamesUnder(Dated).Count()));
        Assert.Equal(105, first.NamesUnder(Added).Concat(both.NamesUnder(Added)).Distinct().Count());
        Assert.Contains("105人中101人目から105人目まで", both.QuerySelector("#added")!.TextContent, StringComparison.Ordinal);
        Assert.Null(both.QuerySelector("#added button[aria-label='「新しい受講者」の次の100人']"));
        // What is confirmed from there is the whole of it.
        await hr.ConfirmAsync(both, form);
        Assert.Equal(210, await site.CountAsync<Enrolment>());

        Task<IDocument> TurnAsync(IDocument page, string part, string label)
        {
            var button = page.QuerySelector<IHtmlButtonElement>($"{part} button[aria-label='{label}']")!;
            return hr.PreviewAsync(new(form) { [button.Name!] = button.Value });
        }
    }

    [Theory, BothDatabases]
    public async Task Preview_MarksThoseOnLeave_WhateverCourseOfTheirsIsPaused(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await PauseAsync(site, "learner@chuo.example", "second", new(2026, 11, 10));
        await PauseAsync(site, "trainer@chuo.example", "third", new(2026, 12, 10));
        var hr = await site.SignedInAsync(AssignVisit.Hr);

        var preview = await hr.PreviewAsync(AssignVisit.List("100101\n100102\n100106"));

        Assert.Equal(3, preview.NamesUnder(Added).Count());
        Assert.Equal(["青木 美咲"], preview.QuerySelectorAll("#added tbody tr").Where(row => row.TextContent.Contains("休止中", StringComparison.Ordinal)).Select(row => row.QuerySelector(".name b")!.TextContent));
        Assert.Contains("割り当てる人のうち1人は、休職や育児休業などで受講を休止しています。", preview.QuerySelector("#plan")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Somebody is in a course of their own that they pause from a day on.</summary>
    private static async Task PauseAsync(TestSite site, string mail, string slug, DateOnly from)
    {
        var enrolment = await (await LearnerRows.OfAsync(site, mail)).EnrolAsync(slug);
        await using var db = site.Db(DataScope.System("test"));
        await db.Set<Enrolment>().Where(row => row.Id == enrolment.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.PausedFrom, from), Stop);
    }
}
