using System.Globalization;
using Academy.Browser.Tests.Visits;
using Academy.Catalogue.Content;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Quizzes;
using Academy.Modularity;
using Academy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Browser.Tests.Learning.Quizzes;

/// <summary>A learner before the quiz of the sample course, which has a question of each type.</summary>
public abstract class QuizTest(Chromium chromium) : BrowserTest(chromium)
{
    protected const string Quiz = "/learn/sample/quiz/final";
    protected const string First = $"{Quiz}/1";
    protected const string Result = $"{First}/result";

    /// <summary>By type.</summary>
    protected IReadOnlyDictionary<string, Asked> Asked { get; private set; } = new Dictionary<string, Asked>();

    /// <summary>Lets a learner in who is enrolled and may begin.</summary>
    protected async Task<Visitor> LearnerAsync(
        Look? look = null, int? attempts = 3, int? timeLimit = null, Action<TestSite>? prepare = null, DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        await StartAsync(provider, prepare);
        var content = Repository.PathOf("tests", "Academy.Integration.Tests", "Samples", "content");
        var report = await Site.Services.GetRequiredService<IContentImporter>().ImportAsync(content, new Progress<ReleaseFollowed>(), TestContext.Current.CancellationToken);
        Assert.Empty(report.Errors);
        await Site.TakeAsAsync("sample", new QuizSettings(80, attempts, timeLimit, "always", "choices"));
        Asked = (await Site.AskedAsync("sample")).ToDictionary(question => question.Type);
        var visitor = await VisitAsync("learner@chuo.example", look);
        await PlayerTest.EnrolAsync(visitor, "/courses/sample");
        return visitor;
    }

    /// <summary>A learner on the first question of the first attempt.</summary>
    protected async Task<Visitor> BegunAsync(
        Look? look = null, int? attempts = 3, int? timeLimit = null, Action<TestSite>? prepare = null, DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var visitor = await LearnerAsync(look, attempts, timeLimit, prepare, provider);
        await visitor.OpenAsync(Quiz);
        await visitor.FollowAsync(visitor.Page.Locator($"form[action='{Quiz}'] button"), First);
        return visitor;
    }

    internal static ILocator Question(Visitor visitor, Asked question) => visitor.Page.Locator($"[data-question='{question.Id}']");

    protected static ILocator Shown(Visitor visitor) => visitor.Page.Locator(".question:visible");

    protected static ILocator Saved(Visitor visitor) => visitor.Page.Locator("[data-saved]");

    protected static ILocator Pill(Visitor visitor) => visitor.Page.Locator("[data-unsent-pill]");

    protected static ILocator HandIn(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "提出する" });

    protected static Task GoToAsync(Visitor visitor, string step) => visitor.Page.Locator($".qnav a[href='#{step}']").ClickAsync();

    /// <summary>Fills the fields of a question that is shown, as a mouse does.</summary>
    internal static Task AnswerAsync(Visitor visitor, Asked question, Answer answer) => AnswerAsync(Question(visitor, question), question, answer);

    /// <param name="place">Where the fields are: of a question in a quiz, or of a check in a lesson.</param>
    internal static async Task AnswerAsync(ILocator place, Asked question, Answer answer)
    {
        if (question.Type == QuestionTypes.Ordering)
        {
            foreach (var (index, option) in answer.Choices.Index())
                await Select(place, option).SelectOptionAsync((index + 1).ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            foreach (var choice in answer.Choices)
                await place.Locator($"input[value='{choice}']").CheckAsync();
        }

        foreach (var pair in answer.Pairs)
            await Select(place, pair.OptionId).SelectOptionAsync(pair.TargetId.ToString());
        if (answer.Text is { } text)
        {
            await place.GetByRole(AriaRole.Textbox).FillAsync(text);
            await place.GetByRole(AriaRole.Textbox).BlurAsync();
        }
    }

    internal static ILocator Select(ILocator question, Guid option) => question.Locator($"select[data-option='{option}'], select[name='{option}']");
}
