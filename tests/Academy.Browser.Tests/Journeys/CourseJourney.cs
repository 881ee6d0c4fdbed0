using Academy.Browser.Tests.Learning.Quizzes;
using Academy.Browser.Tests.Visits;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Browser.Tests.Journeys;

/// <summary>A real course from its first page to the certificate, with everything done on its pages: questions answered, the film watched, the quiz passed.</summary>
[Trait("Speed", "Slow")]
public sealed class CourseJourney(Chromium chromium) : Journey(chromium)
{
    private const string Slug = "dq-security-everyday";
    private const string Course = $"/courses/{Slug}";
    private const string Learn = $"/learn/{Slug}";
    private const string Title = "毎日の情報セキュリティ";

    /// <summary>Plays the film to its end at sixteen times its speed, and says as often where it is as a film at its own speed does.</summary>
    private const string Watch = """
        async () => {
            const video = document.querySelector('video');
            const ended = new Promise(resolve => video.addEventListener('ended', resolve, { once: true }));
            const tell = () => {
                video.dispatchEvent(new Event('timeupdate'));
                if (!video.ended) requestAnimationFrame(tell);
            };
            video.muted = true;
            video.playbackRate = 16;
            await video.play();
            tell();
            await ended;
        }
        """;

    [Fact]
    public async Task A_course_is_done_item_by_item_to_its_certificate()
    {
        var learner = await BeginAsync(DatabaseProvider.Sqlite, "learner@chuo.example");
        var checks = (await Site.ChecksAsync(Slug)).ToDictionary(check => check.Body.Key);
        await learner.OpenAsync(Course);
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Button, new() { Name = "受講を始める" }), $"{Learn}/what-we-protect");

        await AnswerAsync(learner, checks["c1"]);
        await ConfirmAsync(learner, $"{Learn}/read-the-drill");
        await AnswerAsync(learner, checks["c2"]);
        await GoOnAsync(learner, $"{Learn}/first-ten-minutes");
        await AnswerAsync(learner, checks["c3"]);
        await Expect(Done(learner)).ToBeHiddenAsync();
        await learner.Page.EvaluateAsync(Watch);
        await GoOnAsync(learner, $"{Learn}/before-you-send");
        await AnswerAsync(learner, checks["c4"]);
        await GoOnAsync(learner, $"{Learn}/passwords-and-two-factor");
        await AnswerAsync(learner, checks["c5"]);
        await ConfirmAsync(learner, $"{Learn}/duty-and-my-work");
        await AnswerAsync(learner, checks["c6"]);
        await ConfirmAsync(learner, $"{Learn}/quiz/final");
        await PassAsync(learner);

        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Link, new() { Name = "コースの案内へ" }).First, Course);
        await Expect(learner.Page.GetByLabel("受講の案内").GetByText("修了", new() { Exact = true })).ToBeVisibleAsync();
        await Site.WorkOffAsync();
        await learner.OpenAsync("/certificates");
        await learner.FollowToNewAsync(learner.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = Title }), "/certificates/");
        var sheet = learner.Page.GetByRole(AriaRole.Region, new() { Name = "修了証書(紙面)" });
        await Expect(sheet).ToContainTextAsync("美咲");
        await Expect(sheet).ToContainTextAsync(Title);
        await EndAsync(learner);
    }

    /// <summary>Answers the check of the lesson, and reads the verdict.</summary>
    private static async Task AnswerAsync(Visitor learner, Asked check)
    {
        var ask = learner.Page.Locator($"form.ask[data-question='{check.Body.Key}']");
        await QuizTest.AnswerAsync(ask, check, check.Right);
        await ask.GetByRole(AriaRole.Button, new() { Name = "答え合わせ" }).ClickAsync();
        await Expect(ask.GetByRole(AriaRole.Status)).ToContainTextAsync("そのとおりです");
    }

    private static Task ConfirmAsync(Visitor learner, string next) =>
        learner.FollowAsync(learner.Page.GetByRole(AriaRole.Button, new() { Name = "完了して次へ" }), next);

    /// <summary>Leaves a lesson that counts as done without a button.</summary>
    private static async Task GoOnAsync(Visitor learner, string next)
    {
        await Expect(Done(learner)).ToBeVisibleAsync();
        await learner.FollowAsync(learner.Page.Locator("a[data-next]"), next);
    }

    private async Task PassAsync(Visitor learner)
    {
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Button, new() { Name = "テストを始める" }), $"{Learn}/quiz/final/1");
        foreach (var question in await Site.AskedAsync(Slug))
        {
            await QuizTest.AnswerAsync(learner, question, question.Right);
            await QuizTest.Question(learner, question).Locator("[data-go='1']").ClickAsync();
        }

        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Button, new() { Name = "提出する" }), $"{Learn}/quiz/final/1/result");
        await Expect(learner.Page.GetByText("コースの修了の条件がすべてそろいました。")).ToBeVisibleAsync();
    }

    private static ILocator Done(Visitor learner) => learner.Page.Locator("[data-done]");
}
