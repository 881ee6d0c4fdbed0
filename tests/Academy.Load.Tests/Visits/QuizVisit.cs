using System.Text.RegularExpressions;

namespace Academy.Load.Tests.Visits;

/// <summary>A quiz of ten questions, whole: begin, the page, ten answers, hand in, the result: fourteen requests.</summary>
internal sealed partial class QuizVisit : Visit
{
    public override string Name => "quiz of ten, 14 requests";

    public override async Task MakeAsync(Learner learner, int turn)
    {
        var course = learner.Course(turn);
        var attempt = await learner.PressAsync($"/learn/{course}/quiz/final");
        var html = await learner.GetAsync(attempt);
        foreach (var question in Question().Matches(html).Select(found => found.Groups))
        {
            // The first choice, or all in the order that is shown: whether it is right is all the same here.
            var choices = Option().Matches(question["body"].Value).Select(found => found.Groups["id"].Value).Distinct().ToArray();
            var answer = new { choices = question["type"].Value == "ordering" ? choices : choices[..1] };
            await learner.ReportAsync(course, PageData.Report(html, "quiz.answered", new { attemptId = PageData.Of(html, "attempt"), questionId = question["id"].Value, answer }));
        }

        await learner.GetAsync(await learner.PressAsync(attempt));
    }

    [GeneratedRegex("""data-question="(?<id>[^"]+)"[^>]*?data-type="(?<type>[^"]+)"(?<body>[\s\S]*?)</fieldset>""")]
    private static partial Regex Question();

    [GeneratedRegex("""(?:data-option|type="radio"[^>]*value|type="checkbox"[^>]*value)="(?<id>[0-9a-f-]{36})""")]
    private static partial Regex Option();
}
