using Academy.Browser.Tests.Visits;
using Academy.Data.Credentials;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Services.Log;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Browser.Tests.Journeys;

/// <summary>HR looks after one learner: a leave and the return, an exemption that is lifted, a failed attempt whose result was wrong.</summary>
public sealed class CareJourney(Chromium chromium) : Journey(chromium)
{
    private const string Course = "/courses/bpr-how-to-run";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_learner_goes_on_leave_is_exempt_and_completes_by_a_correction()
    {
        var learner = await BeginAsync(DatabaseProvider.Sqlite, "learner@chuo.example");
        await learner.OpenAsync(Course);
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Button, new() { Name = "受講を始める" }), "/learn/bpr-how-to-run/five-outputs");
        var enrolment = await FailAsync();
        var hr = await VisitAsync("hr@chuo.example");
        var person = $"{Course}/learners/{enrolment.StaffMemberId}";
        await hr.OpenAsync(person);
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "期限・休止・免除・結果の訂正" }), $"{person}/care");

        await SetDueAsync(hr, $"{person}/care");
        await PauseAsync(hr, $"{person}/care");
        await learner.OpenAsync(Course);
        await Expect(learner.Page.GetByText("休止中", new() { Exact = true })).ToBeVisibleAsync();
        await learner.OpenAsync("/record");
        await Expect(learner.Page.GetByRole(AriaRole.Table)).ToContainTextAsync("休止中");
        await ResumeAsync(hr, $"{person}/care");
        await ExemptAsync(hr, learner, $"{person}/care");
        await CorrectAsync(hr, $"{person}/care");

        await Site.WorkOffAsync();
        await using var db = Site.Db(DataScope.System("test"));
        var certificate = await db.Set<Certificate>().SingleAsync(row => row.EnrolmentId == enrolment.Id, Stop);
        await learner.OpenAsync("/learn/bpr-how-to-run/quiz/final/1/result");
        await Expect(learner.Page.GetByText("訂正前は3点でした。")).ToBeVisibleAsync();
        await learner.OpenAsync("/record");
        await Expect(learner.Page.GetByRole(AriaRole.Table)).ToContainTextAsync("訂正前 37%");
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Link, new() { Name = "「BPRの回し方:5つの手順」の修了証書" }), $"/certificates/{certificate.Id}");
    }

    private static async Task SetDueAsync(Visitor hr, string care)
    {
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "期限を変える" }), $"{care}/due");
        await hr.Page.GetByLabel("新しい期限").FillAsync("2026-12-01");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "期限を変える" }), $"{care}/due", 400);
        await hr.Page.GetByLabel("理由").FillAsync("本人の申し出");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "期限を変える" }), $"{care}?done=due");
        await Expect(hr.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("期限を変更しました");
    }

    private static async Task PauseAsync(Visitor hr, string care)
    {
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "休止する" }), $"{care}/pause");
        await hr.Page.GetByLabel("休止の初日").FillAsync("2026-11-10");
        await hr.Page.GetByLabel("理由").FillAsync("育児休業のため");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "内容を確認する" }), $"{care}/pause");
        await hr.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await hr.ShowAsync(new());
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "この1件を休止する" }), $"{care}?done=paused");
        await Expect(hr.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("休止にしました");
    }

    private static async Task ResumeAsync(Visitor hr, string care)
    {
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "休止を終える" }), $"{care}/resume");
        await hr.Page.GetByLabel("理由").FillAsync("復帰したため");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "新しい期限を確認する" }), $"{care}/resume");
        var due = hr.Page.GetByLabel("「BPRの回し方:5つの手順」の新しい期限");
        // The date was set today: the days of the pause before that are not added.
        await Expect(due).ToHaveValueAsync("2026-12-01");
        await due.FillAsync("2026-12-18");
        await hr.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await hr.ShowAsync(new());
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "この1件を再開する" }), $"{care}?done=resumed");
        await Expect(hr.Page.GetByRole(AriaRole.Table, new() { Name = "これまでの決定" })).ToContainTextAsync("令和8年12月1日 → 令和8年12月18日");
    }

    private static async Task ExemptAsync(Visitor hr, Visitor learner, string care)
    {
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "免除する" }), $"{care}/exemption");
        await hr.Page.GetByLabel("理由").FillAsync("同等の研修を受けたため");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "免除する" }), $"{care}?done=exempted");
        await learner.OpenAsync(Course);
        await Expect(learner.Page.GetByText("このコースの受講は求められていません。理由: 同等の研修を受けたため")).ToBeVisibleAsync();
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "免除を解除する" }), $"{care}/exemption");
        await hr.Page.GetByLabel("理由").FillAsync("配属が変わったため");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "免除を解除する" }), $"{care}?done=lifted");
        await Expect(hr.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("免除を解除しました");
    }

    private static async Task CorrectAsync(Visitor hr, string care)
    {
        var link = hr.Page.GetByRole(AriaRole.Link, new() { Name = "1回目の結果を訂正する" });
        var path = (await link.GetAttributeAsync("href"))!;
        await hr.FollowAsync(link, path);
        await hr.Page.GetByLabel("訂正後の点数").FillAsync("7");
        await hr.Page.GetByLabel("理由").FillAsync("設問に誤りがあったため");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "内容を確認する" }), path);
        await Expect(hr.Page.GetByRole(AriaRole.Region, new() { Name = "訂正で変わること" })).ToContainTextAsync("この訂正で修了になり、修了証書が交付されます。");
        await hr.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await hr.ShowAsync(new());
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "7点に訂正する" }), $"{care}?done=corrected");
        await Expect(hr.Page.GetByRole(AriaRole.Table, new() { Name = "これまでの決定" })).ToContainTextAsync("設問に誤りがあったため");
    }

    /// <summary>The learner came into the course at the beginning of the month, has done all lessons, and come to three of eight points in the quiz.</summary>
    private async Task<Enrolment> FailAsync()
    {
        await using var db = Site.Db(DataScope.System("test"));
        var member = await db.Set<StaffMember>().SingleAsync(row => row.Mail == "learner@chuo.example", Stop);
        var enrolment = await db.Set<Enrolment>().SingleAsync(row => row.StaffMemberId == member.Id, Stop);
        await db.Set<Enrolment>().ExecuteUpdateAsync(set => set.SetProperty(row => row.CreatedAt, new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc)), Stop);
        var outline = CatalogueJson.Read<CourseOutline>(
            await db.Set<Data.Catalogue.Release>().Where(row => row.Id == enrolment.ReleaseId).Select(row => row.Outline).SingleAsync(Stop));
        var attempt = Guid.CreateVersion7();
        var done = outline.Items.SelectMany(item => Does(item, new(attempt, 1, enrolment.ReleaseId)).Select(payload => (item.Id, payload)));
        var now = Site.Clock.GetUtcNow().UtcDateTime;
        await Site.Services.GetRequiredService<ProgressLog>().AppendAsync(
            member.OrganisationId, enrolment.Id,
            [.. done.Select(one => new LearningEvent(Guid.CreateVersion7(), one.Id, now, now, null, one.payload).ToStored())], Stop);
        return enrolment;
    }

    private static IEnumerable<EventPayload> Does(OutlineItem item, QuizOpened attempt) => item.Kind == OutlineItemKind.Quiz
        ? [attempt, new QuizSubmitted(attempt.AttemptId, 3, 8)]
        :
        [
            new LessonOpened(), new LessonConfirmed(), .. item.Checks.Select(check => new CheckAnswered(check, Answer.None, Right: true)),
            .. item.Videos.Select(video => new VideoWatched(video.Name, video.Seconds ?? 60, [new(0, video.Seconds ?? 60)])),
        ];
}
