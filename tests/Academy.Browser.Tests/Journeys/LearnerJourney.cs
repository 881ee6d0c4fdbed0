using Academy.Browser.Tests.Learning.Quizzes;
using Academy.Browser.Tests.Visits;
using Academy.Data.Catalogue;
using Academy.Data.Learning;
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

public sealed class LearnerJourney(Chromium chromium) : Journey(chromium)
{
    private const string Course = "/courses/bpr-how-to-run";
    private const string Learn = "/learn/bpr-how-to-run";

    [Theory, BothDatabases]
    public async Task A_learner_begins_and_ends_a_day(DatabaseProvider provider)
    {
        var visitor = await BeginAsync(provider, "learner@chuo.example");
        await Expect(Header(visitor)).ToContainTextAsync("青木 美咲");
        await Expect(Header(visitor)).ToContainTextAsync("情報政策課");

        await visitor.FollowAsync(Header(visitor).GetByRole(AriaRole.Link, new() { Name = "コース" }), "/catalogue");
        await Expect(visitor.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(6);
        await visitor.Page.GetByLabel("業務改革(BPR)").CheckAsync();
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "この条件で絞り込む" }), "/catalogue?track=bpr");
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "BPRの回し方:5つの手順" }), "/courses/bpr-how-to-run");
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "受講を始める" }), "/learn/bpr-how-to-run/five-outputs");
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "完了して次へ" }), "/learn/bpr-how-to-run/choose-work");
        await Expect(visitor.Page.Locator("[data-progress]")).ToContainTextAsync("1 / 7");
        await visitor.OpenAsync("/courses/bpr-how-to-run");
        await Expect(visitor.Page.GetByText("7項目中1 完了")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("受講中", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "受講を始める" })).ToHaveCountAsync(0);

        await EndAsync(visitor);
    }

    [Theory, BothDatabases]
    public async Task A_learner_is_told_of_a_course_and_goes_on_where_they_stopped(DatabaseProvider provider)
    {
        await StartAsync(provider);
        var hr = await VisitAsync("hr@chuo.example");
        await hr.OpenAsync("/courses/bpr-how-to-run/assign");
        await hr.Page.Locator("select[name=Office]").SelectOptionAsync(new SelectOptionValue { Label = "\u3000情報政策課(3人)" });
        await hr.Page.GetByLabel("期限").FillAsync("2026-11-27");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "内容を確認する" }), "/courses/bpr-how-to-run/assign");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "この内容で3人に割り当てる" }), "/courses/bpr-how-to-run/assign");

        var visitor = await VisitAsync("learner@chuo.example");
        await visitor.OpenAsync("/");
        await Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "期限のあるコース" })).ToContainTextAsync("金・あと3日");
        await visitor.FollowAsync(Header(visitor).GetByRole(AriaRole.Link, new() { Name = "お知らせ(未読1件)" }), "/notices");
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "「BPRの回し方:5つの手順」の受講が割り当てられました" }), "/courses/bpr-how-to-run");
        await Expect(Header(visitor).GetByRole(AriaRole.Link, new() { Name = "お知らせ", Exact = true })).ToBeVisibleAsync();

        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "学習を始める" }), "/learn/bpr-how-to-run/five-outputs");
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "完了して次へ" }), "/learn/bpr-how-to-run/choose-work");
        await visitor.OpenAsync("/");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "業務を1つ選ぶ" })).ToBeVisibleAsync();
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "続きから始める" }), "/learn/bpr-how-to-run/choose-work");
        await visitor.OpenAsync("/record");
        await Expect(visitor.Page.GetByRole(AriaRole.Table, new() { Name = "修了していないコース" })).ToContainTextAsync("受講中");
    }

    [Theory, BothDatabases]
    public async Task A_learner_completes_a_course(DatabaseProvider provider)
    {
        var visitor = await BeginAsync(provider, "learner@chuo.example");
        await visitor.OpenAsync(Course);
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "受講を始める" }), $"{Learn}/five-outputs");
        await visitor.OpenAsync($"{Learn}/quiz/final");
        await Expect(visitor.Page.GetByText("まだ受けられません")).ToBeVisibleAsync();
        await LearnLessonsAsync();
        await visitor.OpenAsync(Course);
        await Expect(visitor.Page.GetByText("7項目中6 完了")).ToBeVisibleAsync();

        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "続きから始める" }), $"{Learn}/quiz/final");
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "テストを始める" }), $"{Learn}/quiz/final/1");
        foreach (var question in await Site.AskedAsync("bpr-how-to-run"))
        {
            await QuizTest.AnswerAsync(visitor, question, question.Right);
            await QuizTest.Question(visitor, question).Locator("[data-go='1']").ClickAsync();
        }

        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "提出する" }), $"{Learn}/quiz/final/1/result");
        await Expect(visitor.Page.GetByText("コースの修了の条件がすべてそろいました。")).ToBeVisibleAsync();
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "コースの案内へ" }).First, Course);
        await Expect(visitor.Page.GetByLabel("受講の案内").GetByText("修了", new() { Exact = true })).ToBeVisibleAsync();

        await EndAsync(visitor);
    }

    /// <summary>What the lessons ask, without reading them: the quiz is what this journey is about.</summary>
    private async Task LearnLessonsAsync()
    {
        await using var db = Site.Db(DataScope.System("test"));
        var enrolment = await db.Set<Enrolment>().SingleAsync(TestContext.Current.CancellationToken);
        var outline = CatalogueJson.Read<CourseOutline>((await db.Set<Release>().SingleAsync(row => row.Id == enrolment.ReleaseId, TestContext.Current.CancellationToken)).Outline);
        var now = Site.Clock.GetUtcNow().UtcDateTime;
        var happened = outline.Items.Where(item => item.Kind == OutlineItemKind.Lesson)
            .SelectMany(item => item.Checks.Select(EventPayload (check) => new CheckAnswered(check, Answer.None, Right: true))
                .Concat(item.Videos.Select(video => new VideoWatched(video.Name, video.Seconds ?? 100, [new(0, video.Seconds ?? 100)])))
                .Append(new LessonConfirmed())
                .Select(payload => new LearningEvent(Guid.CreateVersion7(), item.Id, now, now, ActorId: null, payload).ToStored()));
        await Site.Services.GetRequiredService<ProgressLog>().AppendAsync(enrolment.OrganisationId, enrolment.Id, [.. happened], TestContext.Current.CancellationToken);
    }
}
