using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Quizzes;
using Academy.Modularity;
using Academy.Testing;
using AngleSharp.Dom;

namespace Academy.Integration.Tests.Learning.Quizzes;

/// <summary>Nothing tells a right answer before the attempt is handed in.</summary>
public sealed partial class SecrecyTests
{
    private static readonly QuizSettings Open = new(80, null, null, "always", "none");

    public static MatrixTheoryData<DatabaseProvider, string> Courses { get; } =
        new(Enum.GetValues<DatabaseProvider>(), ["bpr-how-to-run", "dq-security-everyday", "sample"]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Courses))]
    public async Task PagesAndAnswers_BeforeTheHandIn_TellNothing(DatabaseProvider provider, string course)
    {
        await using var site = await StartAsync(provider, course);
        var asked = await site.AskedAsync(course);
        var taker = await QuizTaker.ComeAsync(site, course: course);
        var told = new List<string> { await taker.Browser.GetStringAsync(taker.Quiz, Stop) };
        var page = await taker.TakeAsync();
        told.Add(page.Html);

        foreach (var question in asked)
        {
            var right = await taker.AnswerAsync(page, question.Id, question.Right);
            var wrong = await taker.AnswerAsync(page, question.Id, question.Wrong);
            // The same is said to either, but for the event.
            Assert.Equal(Id().Replace(right.ToString(), ""), Id().Replace(wrong.ToString(), ""));
            told.AddRange([right.ToString(), wrong.ToString()]);
        }

        told.Add((await taker.OpenAsync(page.Address)).Html);
        var saved = await taker.SubmitAsync(page, isSave: true);
        told.Add(await saved.Content.ReadAsStringAsync(Stop));
        told.Add(await taker.Browser.GetStringAsync(taker.Quiz, Stop));

        foreach (var said in asked.SelectMany(question => question.Said))
            Assert.All(told, text => Assert.DoesNotContain(PlainText.Of(said), PlainText.Of(text), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Courses))]
    public async Task Questions_OnThePage_ShowAllTheirChoicesAlike(DatabaseProvider provider, string course)
    {
        await using var site = await StartAsync(provider, course);
        var asked = await site.AskedAsync(course);
        var taker = await QuizTaker.ComeAsync(site, course: course);
        var page = await taker.TakeAsync();

        foreach (var question in asked)
        {
            var shown = page.Question(question.Id);
            var prompt = shown.QuerySelector(".question__prompt")!.OuterHtml;
            var ids = Id().Matches(shown.OuterHtml.Replace(prompt, "", StringComparison.Ordinal)).Select(match => Guid.Parse(match.Value)).CountBy(id => id).ToDictionary();
            var choices = question.Body.Options.Select(option => option.Id).ToHashSet();
            // Of every choice the page says its id as often as of the others, and in the same markup.
            Assert.Single(choices.Select(choice => ids.GetValueOrDefault(choice)).Distinct().DefaultIfEmpty());
            Assert.Single(question.Body.Targets.Select(target => ids.GetValueOrDefault(target.Id)).Distinct().DefaultIfEmpty());
            Assert.InRange(shown.QuerySelectorAll("fieldset label.choice").Select(Bare).Distinct().Count(), 0, 1);
            // No id is there that is none of the question's.
            Assert.Empty(ids.Keys.Except([question.Id, .. choices, .. question.Body.Targets.Select(target => target.Id)]));
            if (question.Key.Number is { } number)
                Assert.DoesNotContain($"{number}", shown.TextContent.Replace(PlainText.Of(question.Body.Prompt), "", StringComparison.Ordinal), StringComparison.Ordinal);
            TellsNoOrder(question, shown);
        }
    }

    [Theory, MemberData(nameof(Courses))]
    public async Task Matching_IdsOfBothSides_AreUnrelated(DatabaseProvider provider, string course)
    {
        await using var site = await StartAsync(provider, course);

        foreach (var question in (await site.AskedAsync(course)).Where(question => question.Type == QuestionTypes.Matching))
            foreach (var (option, target) in question.Key.Matches)
            {
                Assert.NotEqual(option, target);
                Assert.NotEqual($"{option:N}"[..8], $"{target:N}"[..8]);
                Assert.NotEqual($"{option:N}"[^8..], $"{target:N}"[^8..]);
            }
    }

    [Theory, BothDatabases]
    public async Task Checks_AskedForAQuestionOfTheQuiz_JudgeNothing(DatabaseProvider provider)
    {
        await using var site = await StartAsync(provider, QuizSite.Course);
        var asked = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        var page = await taker.TakeAsync();

        foreach (var question in asked)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/learn/sample/checks/{question.Body.Key}")
            {
                Content = JsonContent.Create(new { id = Guid.CreateVersion7(), answer = question.Right, occurredAt = site.Clock.GetUtcNow(), issued = page.Form.GetAttribute("data-issued") }),
            };
            request.Headers.Add("RequestVerificationToken", page.Token);
            Assert.Equal(HttpStatusCode.NotFound, (await taker.Browser.SendAsync(request, Stop)).StatusCode);
        }
    }

    [Theory, BothDatabases]
    public async Task Result_OfAnOpenAttempt_LeadsBackAndShowsNothing(DatabaseProvider provider)
    {
        await using var site = await StartAsync(provider, QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        var page = await taker.TakeAsync();

        var answer = await taker.Browser.GetAsync($"{page.Address}/result", Stop);

        Assert.Equal((HttpStatusCode.Redirect, page.Address), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Empty(await answer.Content.ReadAsStringAsync(Stop));
    }

    [Theory, BothDatabases]
    public async Task Attempt_OfSomebodyElse_IsNotThere(DatabaseProvider provider)
    {
        await using var site = await StartAsync(provider, QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        await taker.HandInAsync(await taker.TakeAsync());
        var open = await taker.TakeAsync();

        foreach (var other in new[] { "hr@chuo.example", "learner@akiruno.example" })
        {
            var stranger = await QuizTaker.ComeAsync(site, other);
            foreach (var path in new[] { "/1", "/1/result", "/2", "/2/result", "/99", "/99/result" })
                Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.GetAsync(stranger.Quiz + path, Stop)).StatusCode);
            // With the id of the other's attempt nothing is stored.
            var own = await stranger.TakeAsync();
            var asked = (await site.AskedAsync(QuizSite.Course))[0];
            var answer = await stranger.ReportAsync(own, "quiz.answered", QuizTaker.ItemOf("quiz", "final"), new { open.AttemptId, questionId = asked.Id, answer = asked.Right });
            Assert.Equal("attempt", answer.GetProperty("refused")[0].GetProperty("reason").GetString());
        }
    }

    /// <summary>Without shuffling, so that what is compared is the order that the release itself has.</summary>
    private static async Task<TestSite> StartAsync(DatabaseProvider provider, string course)
    {
        var site = course == QuizSite.Course ? await QuizSite.StartAsync(provider) : await DemoSite.StartAsync(provider);
        await site.TakeAsAsync(course, Open);
        return site;
    }

    /// <summary>The order of things to be ordered is not the right one, and targets do not stand as their options do.</summary>
    private static void TellsNoOrder(Asked question, IElement shown)
    {
        var order = shown.QuerySelectorAll("[data-option]").Select(select => Guid.Parse(select.GetAttribute("data-option")!)).ToList();
        if (question.Type == QuestionTypes.Ordering)
            Assert.NotEqual(question.Key.Right, order);
        if (question.Type != QuestionTypes.Matching)
            return;
        var targets = shown.QuerySelector("select")!.QuerySelectorAll("option").Select(option => option.GetAttribute("value")!).Where(value => value != "").Select(Guid.Parse);
        Assert.NotEqual(order.Select(option => question.Key.Matches[option]), targets.Take(order.Count));
    }

    /// <summary>A choice's markup without its ids and words.</summary>
    private static string Bare(IElement choice)
    {
        var bare = (IElement)choice.Clone();
        bare.QuerySelector("span")!.InnerHtml = "";
        foreach (var option in bare.QuerySelectorAll("option"))
            option.InnerHtml = "";
        return Id().Replace(bare.OuterHtml, "");
    }

    [GeneratedRegex("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}")]
    private static partial Regex Id();
}
