using Academy.Browser.Tests.Visits;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Groups;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Browser.Tests.Journeys;

/// <summary>A group hands in its assignment; it comes back, is handed in again, marked by two lecturers, accepted, shown to everybody, and taken back.</summary>
public sealed class AssignmentJourney(Chromium chromium) : Journey(chromium)
{
    private const string Secretariat = "secretariat@academy.example";
    private const string Lecturer = "admin@academy.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_assignment_is_handed_in_accepted_and_shown()
    {
        await StartAsync(DatabaseProvider.Sqlite);
        var term = await Participants.JoinAsync(Site, Participants.Learner, Participants.Neighbour);
        await GroupAsync(term);
        await ProposeAsync(term, 1);
        var (host, lecturer, learner, neighbour) = (
            await VisitAsync(Secretariat), await VisitAsync(Lecturer), await VisitAsync(Participants.Learner), await VisitAsync(Participants.Neighbour));
        var (desk, page) = ($"/secretariat/terms/{term}", $"/cohorts/{term}/submission");
        await NameAsync(host, desk, "管野");
        await NameAsync(host, desk, "東");

        await learner.OpenAsync($"/cohorts/{term}");
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Link, new() { Name = "課題の提出" }), page);
        await learner.FollowAsync(HandIn(learner), page, 400);
        await learner.Page.GetByLabel("班の全員の提出になることを確かめました").CheckAsync();
        await learner.FollowAsync(HandIn(learner), page);
        await Site.WorkOffAsync();
        await neighbour.OpenAsync("/notices");
        await neighbour.FollowAsync(neighbour.Page.GetByRole(AriaRole.Button, new() { Name = "1班の課題が提出されました" }), page);
        await Expect(neighbour.Page.GetByText("評価中").First).ToBeVisibleAsync();

        await host.OpenAsync(desk);
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Link, new() { Name = "班の課題" }), $"{desk}/submissions");
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Link, new() { Name = "1班" }), $"{desk}/submissions/1");
        await Expect(host.Page.GetByText("受理するには、講師2人以上の評価が必要です(今は0人)")).ToBeVisibleAsync();
        await host.Page.GetByLabel("コメント").FillAsync("費用の見積りを足してください。");
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Button, new() { Name = "差し戻す" }), $"{desk}/submissions");

        await ProposeAsync(term, 2);
        await neighbour.OpenAsync(page);
        await Expect(neighbour.Page.GetByText("費用の見積りを足してください。")).ToBeVisibleAsync();
        await neighbour.Page.GetByLabel("班の全員の提出になることを確かめました").CheckAsync();
        await neighbour.FollowAsync(HandIn(neighbour), page);

        await MarkAsync(lecturer, "図が分かりやすいです。");
        await MarkAsync(host, "費用が足されました。");
        await host.OpenAsync($"{desk}/submissions/1");
        await Expect(host.Page.GetByText("評価の決まりでは、受理に当たります。")).ToBeVisibleAsync();
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Button, new() { Name = "受理する" }), $"{desk}/submissions");

        foreach (var visitor in new[] { learner, neighbour })
        {
            await visitor.OpenAsync(page);
            await Expect(visitor.Page.GetByText("全体の平均は3.0点です。")).ToBeVisibleAsync();
            await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "公開に同意する" }), page);
        }

        await learner.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await host.OpenAsync($"{desk}/submissions/1");
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Button, new() { Name = "提案を公開する" }), $"{desk}/submissions");
        await lecturer.OpenAsync("/cohorts/showcase");
        var shown = await lecturer.FollowToNewAsync(lecturer.Page.GetByRole(AriaRole.Link, new() { Name = "待ち時間を半分にする" }), "/cohorts/showcase/");
        await neighbour.OpenAsync(page);
        await neighbour.FollowAsync(neighbour.Page.GetByRole(AriaRole.Button, new() { Name = "同意を取り消す" }), page);
        await lecturer.OpenAsync(shown, 404);
    }

    private static ILocator HandIn(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "班の課題を提出する" });

    private static async Task NameAsync(Visitor host, string desk, string name)
    {
        await host.OpenAsync($"{desk}/assessors");
        await host.Page.GetByLabel("氏名・ふりがな・職員番号").FillAsync(name);
        var found = $"{desk}/assessors?q={Uri.EscapeDataString(name)}";
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Button, new() { Name = "職員を検索する" }), found);
        await host.Page.GetByLabel("講師になる職員").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Button, new() { Name = "講師にする" }), $"{desk}/assessors");
    }

    private static async Task MarkAsync(Visitor lecturer, string remarks)
    {
        await lecturer.OpenAsync("/cohorts/assessments");
        var work = await lecturer.FollowToNewAsync(lecturer.Page.GetByRole(AriaRole.Link, new() { Name = "1班" }), "/cohorts/assessments/");
        foreach (var choice in await lecturer.Page.GetByRole(AriaRole.Radio, new() { Name = "3 達している" }).AllAsync())
            await choice.CheckAsync();
        await lecturer.Page.GetByLabel("講評").FillAsync(remarks);
        await lecturer.FollowAsync(lecturer.Page.GetByRole(AriaRole.Button, new() { Name = "評価を提出する" }), work);
    }

    private async Task GroupAsync(Guid term)
    {
        await using var db = Site.Db(DataScope.System("test"));
        await db.Set<Participation>().Where(row => row.TermId == term).ExecuteUpdateAsync(set => set.SetProperty(row => row.Group, 1), Stop);
    }

    private async Task ProposeAsync(Guid term, int number)
    {
        await using var db = Site.Db(DataScope.System("test"));
        var person = await db.Set<Participation>().Where(row => row.TermId == term).OrderBy(row => row.Id).FirstAsync(Stop);
        db.Add(new ProposalVersion
        {
            OrganisationId = person.OrganisationId,
            TermId = term,
            Group = 1,
            Number = number,
            Text = "# 待ち時間を半分にする\n申請書を事前に書けるようにします。",
            ParticipationId = person.Id,
            SavedAt = Site.Clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(Stop);
    }
}
