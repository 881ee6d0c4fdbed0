using System.Net;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>How a term is set up to recruit. The first session is on Tuesday, 15 December 2026, and it is Tuesday, 24 November.</summary>
public sealed class RecruitmentPageTests
{
    private static readonly (string, string)[] Whole =
    [
        ("Form.ApplyUntil", "2026-11-27"), ("Form.ApproveUntil", "2026-12-01"), ("Form.DecideBy", "2026-12-04"), ("Form.Places", "30"), ("Form.PerOrganisation", "2"),
        ("Form.Wards", "12"), ("Form.Cities", "16"), ("Form.Towns", ""), ("Form.FirstPriority", "NewOrganisation"), ("Form.SecondPriority", ""),
        ("Form.ThirdPriority", "FirstTime"), ("Form.WaitingPlaces", ""), ("Form.AnswerDays", "3"), ("Form.SubstituteUntil", "2"),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Days_ProposedForANewRecruitment_AreBusinessDaysThatAreNotOver(DatabaseProvider provider)
    {
        await using var site = await SelectionSite.StartAsync(provider);

        // Fifteen business days before the first session is today, and all before it are over.
        Assert.Equal(("2026-11-24", "2026-11-24", "2026-11-24"), Days(await site.ReadAsync(site.Settings)));

        // Between them are the turn of the year and 11 January, a holiday.
        await MoveAsync(site, 35);
        var page = await site.ReadAsync(site.Settings);
        Assert.Equal(("2026-12-15", "2026-12-18", "2026-12-22"), Days(page));
        Assert.Equal("令和8年12月15日(火)、第1回の20開庁日前", page.GetElementById("Form_ApplyUntil")!.ParentElement!.QuerySelector(".field__help")!.TextContent);
        Assert.Equal(("30", "2", "3", "2", ""), (Value(page, "Places"), Value(page, "PerOrganisation"), Value(page, "AnswerDays"), Value(page, "SubstituteUntil"), Value(page, "WaitingPlaces")));
    }

    [Theory, BothDatabases]
    public async Task Fields_ThatAreWrong_SaySoAndKeepAllThatWasTyped(DatabaseProvider provider)
    {
        await using var site = await SelectionSite.StartAsync(provider);
        (string Field, string Value, string Sentence)[] wrong =
        [
            ("ApplyUntil", "", "日付を読み取れませんでした。年・月・日をすべて入力してください。"),
            ("ApplyUntil", "2026-11-20", "きょう以降の日付にしてください。"),
            ("ApplyUntil", "2026-11-28", "令和8年11月28日(土)は閉庁日です。次の開庁日は令和8年11月30日(月)です。"),
            ("ApproveUntil", "2026-11-26", "申込の締切(令和8年11月27日(金))以降の日付にしてください。"),
            ("DecideBy", "2026-11-30", "承認の締切(令和8年12月1日(火))以降の日付にしてください。"),
            ("DecideBy", "2026-12-15", "第1回(令和8年12月15日(火))より前の日付にしてください。"),
            ("Places", "0", "1から1000までの整数で入力してください。"),
            ("PerOrganisation", "31", "定員(30人)までの人数にしてください。"),
            ("Wards", "20", "枠の合計が36人で、定員(30人)を超えています。"),
            ("Towns", "-1", "0から1000までの整数で入力してください。"),
            ("ThirdPriority", "NewOrganisation", "上の優先と同じです。ほかの優先か「なし」を選んでください。"),
            ("WaitingPlaces", "多数", "0から1000までの整数で入力してください。"),
            ("AnswerDays", "21", "1から20までの整数で入力してください。"),
            ("SubstituteUntil", "7", "1から6までの整数で入力してください。"),
        ];

        foreach (var (field, value, sentence) in wrong)
        {
            var (status, page) = await site.SendAsync(site.Settings, [.. Whole.Where(one => one.Item1 != $"Form.{field}"), ($"Form.{field}", value)]);

            Assert.Equal((field, HttpStatusCode.BadRequest), (field, status));
            var control = page.QuerySelector($"[name='Form.{field}']")!;
            Assert.Equal((field, "true"), (field, control.GetAttribute("aria-invalid")));
            Assert.Equal(sentence, control.ParentElement!.QuerySelector(".field__error")!.TextContent);
            Assert.Equal("16", Value(page, "Cities"));
        }

        Assert.Empty(await site.Site.RowsAsync<Recruitment>());
    }

    [Theory, BothDatabases]
    public async Task LastDays_OfAnAnnouncedTerm_OnlyBecomeLater(DatabaseProvider provider)
    {
        await using var site = await SelectionSite.StartAsync(provider);
        Assert.Contains("募集の設定がないため、だれも申し込めません。", (await site.ReadAsync(site.Term)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await site.SendAsync(site.Settings, Whole)).Status);

        var term = (await site.ReadAsync(site.Term)).QuerySelector("[aria-labelledby=recruitment]")!.TextContent;
        Assert.Contains("令和8年11月27日(金)", term, StringComparison.Ordinal);
        Assert.Contains("0人(0団体)", term, StringComparison.Ordinal);
        var rule = CatalogueJson.Read<SelectionRule>((await site.RecruitmentAsync()).Rule);
        Assert.Equal(
            new SelectionRule(30, 2, [new(OrganisationGroup.Ward, 12), new(OrganisationGroup.City, 16)], [PriorityGround.NewOrganisation, PriorityGround.FirstTime]), rule);

        var (status, page) = await site.SendAsync(site.Settings, ("Form.ApplyUntil", "2026-11-26"), ("Form.ApproveUntil", "2026-11-30"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(
            ["案内を始めた後は、令和8年11月27日(金)より前にはできません。", "案内を始めた後は、令和8年12月1日(火)より前にはできません。"],
            page.QuerySelectorAll(".field__error").Select(error => error.TextContent));

        Assert.Equal(HttpStatusCode.Redirect, (await site.SendAsync(site.Settings, ("Form.ApplyUntil", "2026-11-30"))).Status);
        Assert.Equal(new DateOnly(2026, 11, 30), (await site.RecruitmentAsync()).ApplyUntil);
    }

    [Theory, BothDatabases]
    public async Task Settings_ThatSomebodyElseChanged_AreToldAndSavedWhenSentOnceMore(DatabaseProvider provider)
    {
        await using var site = await SelectionSite.StartAsync(provider);
        var before = CohortSite.Fields(await site.ReadAsync(site.Settings));
        await site.SendAsync(site.Settings, Whole);

        var (status, page) = await site.SendAsync(site.Settings, [.. before], [.. Whole, ("Form.Places", "40")]);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("40", Value(page, "Places"));
        Assert.Equal(30, CatalogueJson.Read<SelectionRule>((await site.RecruitmentAsync()).Rule).Places);
        Assert.Equal(HttpStatusCode.Redirect, (await site.SendAsync(site.Settings, CohortSite.Fields(page))).Status);
        Assert.Equal(40, CatalogueJson.Read<SelectionRule>((await site.RecruitmentAsync()).Rule).Places);
    }

    [Theory, BothDatabases]
    public async Task Settings_OfAClosedList_AreFactsAndStay(DatabaseProvider provider)
    {
        await using var site = await SelectionSite.StartAsync(provider, new(2, null, [], []), people: 3);
        var page = await site.ReadAsync(site.Settings);
        Assert.Null(page.QuerySelector("main form"));
        Assert.Contains("2人", page.QuerySelector("main .facts")!.TextContent, StringComparison.Ordinal);
        var token = CohortSite.Fields(await site.ReadAsync(site.Decision)).FindAll(field => field.Key != "Seen");
        Assert.Equal(HttpStatusCode.Conflict, (await site.SendAsync(site.Settings, token, [.. Whole, ("Version", "1")])).Status);
        Assert.Equal(SampleSelection.Closed, (await site.RecruitmentAsync()).ApproveUntil);
    }

    private static (string?, string?, string?) Days(IDocument page) => (Value(page, "ApplyUntil"), Value(page, "ApproveUntil"), Value(page, "DecideBy"));

    private static string? Value(IDocument page, string field) => page.QuerySelector($"[name='Form.{field}']")!.GetAttribute("value") ?? "";

    private static async Task MoveAsync(SelectionSite site, int days)
    {
        await using var db = site.Site.Db(DataScope.System("test"));
        await db.Set<TermSession>().Where(row => row.TermId == site.TermId).ForEachAsync(row => row.Day = row.Day.AddDays(days), Stop);
        await db.SaveChangesAsync(Stop);
    }
}
