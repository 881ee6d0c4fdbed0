using System.Net;
using Academy.Domain.Learning.Quizzes;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Learning.Quizzes;

/// <summary>An attempt without script: one long form.</summary>
public sealed class FormTests
{
    private const string NotANumber = "数で入力してください。例:12.5";
    private const string Unfinished = "すべての順番を、重ならないように選んでください。";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Save_OfTheWholeForm_IsThereOnTheNextVisitAndHandedInLater(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider);
        var asked = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        var page = await taker.TakeAsync();
        foreach (var question in asked)
            page.Enter(question.Id, question.Right);

        var saved = await taker.SubmitAsync(page, isSave: true);

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Contains("保存しました", await MainAsync(saved, page), StringComparison.Ordinal);
        Assert.Empty(await taker.EventsAsync("quiz.submitted"));
        var again = await taker.OpenAsync(page.Address);
        Assert.All(asked, question => Assert.True(page.AnswerTo(question.Id).Says(again.AnswerTo(question.Id)), question.Type));
        Assert.Equal(7, (await taker.HandInAsync(again)).Points);
        // What had been stored was not stored once more.
        Assert.Equal(asked.Count, (await taker.EventsAsync("quiz.answered")).Count);
    }

    [Theory, BothDatabases]
    public async Task HandIn_WithWhatCannotBeRead_SaysSoAndKeepsAllThatWasTyped(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider);
        var asked = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        var page = await taker.TakeAsync();
        foreach (var question in asked)
            page.Enter(question.Id, question.Right);
        var (number, order) = (Of(asked, "numeric"), Of(asked, "ordering"));
        page.Enter(number.Id, Answer.OfText("よんじゅう"));
        page.Enter(order.Id, Answer.OfChoices(order.Key.Right[1]));

        foreach (var isSave in new[] { false, true })
        {
            var refused = await taker.SubmitAsync(page, isSave);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            var shown = new AttemptPage(page.Address, await refused.Content.ReadAsStringAsync(Stop));
            Assert.Equal(NotANumber, shown.ProblemAt(number.Id));
            Assert.Equal("よんじゅう", shown.AnswerTo(number.Id).Text);
            Assert.Equal(Unfinished, shown.ProblemAt(order.Id));
            Assert.Equal([order.Key.Right[1]], shown.AnswerTo(order.Id).Choices);
            Assert.Contains("答えを直してください", shown.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("保存しました", shown.Form.ParentElement!.QuerySelector("[role=status]")?.TextContent ?? "", StringComparison.Ordinal);
            foreach (var question in asked.Except([number, order]))
            {
                Assert.Null(shown.ProblemAt(question.Id));
                Assert.True(page.AnswerTo(question.Id).Says(shown.AnswerTo(question.Id)), question.Type);
            }
        }

        Assert.Empty(await taker.EventsAsync("quiz.submitted"));
        var again = await taker.OpenAsync(page.Address);
        Assert.True(again.AnswerTo(number.Id).IsEmpty);
        Assert.Equal(asked[0].Right.Choices, again.AnswerTo(asked[0].Id).Choices);
    }

    [Theory, BothDatabases]
    public async Task Choices_TakenBackBesideAProblem_StayTakenBack(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider);
        var asked = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        var page = await taker.TakeAsync();
        var (many, number) = (Of(asked, "multiple"), Of(asked, "numeric"));
        await taker.AnswerAsync(page, many.Id, many.Right);
        page = await taker.OpenAsync(page.Address);
        page.Enter(many.Id, Answer.None);
        page.Enter(number.Id, Answer.OfText("?"));

        var refused = await taker.SubmitAsync(page);

        var shown = new AttemptPage(page.Address, await refused.Content.ReadAsStringAsync(Stop));
        Assert.True(shown.AnswerTo(many.Id).IsEmpty);
        Assert.True((await taker.OpenAsync(page.Address)).AnswerTo(many.Id).IsEmpty);
    }

    [Theory, BothDatabases]
    public async Task HandIn_OfAPageOlderThanTheAnswers_TakesNoneOfThemBack(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider);
        var asked = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        var old = await taker.TakeAsync();
        foreach (var question in asked.Skip(1))
            await taker.AnswerAsync(old, question.Id, question.Right);
        // All that was changed on the old page itself.
        old.Enter(asked[0].Id, asked[0].Right);

        await taker.SubmitAsync(old, isSave: true);
        Assert.Equal(7, (await taker.HandInAsync(old)).Points);
    }

    [Theory, BothDatabases]
    public async Task HandIn_ByTheScript_MarksWhatIsStoredAndNothingElse(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider);
        var asked = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        var page = await taker.TakeAsync();
        await taker.AnswerAsync(page, asked[0].Id, asked[0].Right);

        using var handedIn = await taker.Browser.PostAsync(page.Address, new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", page.Token), KeyValuePair.Create("stored", "true")]), Stop);

        Assert.Equal($"{page.Address}/result", handedIn.Headers.Location?.OriginalString);
        Assert.Equal(asked[0].Points, (await taker.ResultAsync(1)).Points);
    }

    [Theory, BothDatabases]
    public async Task Number_LongerThanAnyNumber_IsRefusedAtItsField(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider);
        var number = Of(await site.AskedAsync(QuizSite.Course), "numeric");
        var taker = await QuizTaker.ComeAsync(site);
        var page = await taker.TakeAsync();
        var typed = new string('4', Answer.LongestText + 1);
        page.Enter(number.Id, Answer.OfText(typed));

        var refused = await taker.SubmitAsync(page);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var shown = new AttemptPage(page.Address, await refused.Content.ReadAsStringAsync(Stop));
        Assert.Equal((NotANumber, typed), (shown.ProblemAt(number.Id), shown.AnswerTo(number.Id).Text));
        Assert.Empty(await taker.EventsAsync("quiz.answered"));
    }

    [Theory, BothDatabases]
    public async Task Form_ThatNoPageSends_Is400AndStoresNothing(DatabaseProvider provider)
    {
        await using var site = await QuizSite.StartAsync(provider);
        site.Log.Expect("antiforgery");
        var asked = await site.AskedAsync(QuizSite.Course);
        var taker = await QuizTaker.ComeAsync(site);
        var page = await taker.TakeAsync();
        var (one, match) = (Of(asked, "single"), Of(asked, "matching"));

        await IsRefusedAsync(AnswerFields(one, Of(asked, "multiple").Body.Options[0].Id.ToString()));
        await IsRefusedAsync(AnswerFields(one, "nothing"));
        await IsRefusedAsync([.. AnswerFields(one, one.Body.Options[0].Id.ToString()), .. AnswerFields(one, one.Body.Options[1].Id.ToString())]);
        await IsRefusedAsync([KeyValuePair.Create($"{match.Id:N}-{match.Body.Options[0].Id:N}", one.Body.Options[0].Id.ToString())]);
        page.Form.QuerySelectorAll("[name=__RequestVerificationToken]").Single().SetAttribute("value", "forged");
        await IsRefusedAsync([]);
        Assert.Empty(await taker.EventsAsync("quiz.answered"));
        Assert.Empty(await taker.EventsAsync("quiz.submitted"));

        async Task IsRefusedAsync(IReadOnlyList<KeyValuePair<string, string>> forged)
        {
            foreach (var handler in new[] { "", "?handler=Save" })
            {
                using var answer = await taker.Browser.PostAsync(page.Address + handler, new FormUrlEncodedContent([.. page.Fields(), .. forged]), Stop);
                Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            }
        }
    }

    private static List<KeyValuePair<string, string>> AnswerFields(Asked question, string value) => [KeyValuePair.Create($"{question.Id:N}", value)];

    private static Asked Of(IEnumerable<Asked> asked, string type) => asked.Single(question => question.Type == type);

    private static async Task<string> MainAsync(HttpResponseMessage answer, AttemptPage page) =>
        new AttemptPage(page.Address, await answer.Content.ReadAsStringAsync(Stop)).Text;
}
