using Academy.Catalogue.Content.Compiling;
using Academy.Catalogue.Content.Reading;
using Academy.Domain.Catalogue;
using Academy.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Academy.Integration.Tests.Catalogue;

/// <summary>What compiled content may never hold: script, style, foreign addresses, right answers.</summary>
public sealed class CompiledSafetyTests
{
    private static readonly string[] Elements =
    [
        "a", "aside", "b", "blockquote", "br", "button", "code", "details", "div", "em", "fieldset", "figcaption", "figure", "form", "h2", "h3", "h4",
        "hr", "img", "input", "label", "legend", "li", "mark", "noscript", "ol", "option", "p", "pre", "rp", "rt", "ruby", "section", "select", "source",
        "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead", "tr", "track", "ul", "video",
    ];

    private static readonly string[] Attributes =
    [
        "alt", "aria-label", "aria-labelledby", "autocomplete", "checked", "class", "controls", "data-bpmn", "data-l", "data-language", "data-question",
        "data-requirement", "data-time", "default", "disabled", "download", "height", "href", "id", "inputmode", "kind", "label", "loading", "method",
        "name", "preload", "rel", "role", "scope", "src", "srclang", "start", "tabindex", "type", "value", "width",
    ];

    private static readonly string[] Sources = ["src", "data-bpmn"];

    [Fact]
    public void Compile_HostileMarkdown_StaysInsideTheAllowList()
    {
        using var folder = new ContentFolder();
        folder.Append(ContentFolder.Lesson, """

            <script>alert(1)</script> <img src=x onerror=alert(1)> <style>*{}</style>

            [a](javascript:alert(1)) [b](vbscript:x) ![c](https://evil.example/x.png) <javascript:alert(1)> [d]: javascript:alert(1)

            :::point "><script>alert(1)</script>
            x
            :::

            | a |
            |:-:|
            | <b style="x">1</b> |

            ```"><script>
            </code></pre><script>alert(1)</script>
            ```

            ![x" onerror="alert(1)](../media/flow.svg "図9 \" onload=\"alert(1)")

            [x](https://example.org/"onclick="alert(1) "t")
            """.ReplaceLineEndings("\n"));

        AssertAllowed(CourseCompiler.Compile(folder.Sample()));
    }

    [Fact]
    public void Compile_SampleWithEveryFeature_StaysInsideTheAllowList()
    {
        using var folder = new ContentFolder();

        AssertAllowed(CourseCompiler.Compile(folder.Sample()));
    }

    [Fact]
    public void Compile_OurOwnCourses_StayInsideTheAllowList() =>
        Assert.All(ContentReader.Read(Repository.PathOf("content")).Courses, course => AssertAllowed(CourseCompiler.Compile(course)));

    [Fact]
    public void Compile_QuestionsOfEveryType_TellNoAnswer()
    {
        using var folder = new ContentFolder();
        var quiz = File.ReadAllText(folder.PathOf(ContentFolder.Quiz));
        // The quiz's questions as checks of a lesson, so that the forms of every type are looked at.
        var blocks = quiz[(quiz.IndexOf("questions:", StringComparison.Ordinal) + 10)..].Replace("    points: 2\n", "", StringComparison.Ordinal)
            .Split("\n  - id: q", StringSplitOptions.RemoveEmptyEntries)
            .Select(question => $"```check\nid: k{question.Replace("\n    ", "\n", StringComparison.Ordinal)}\n```");
        folder.Append(ContentFolder.Film, "\n" + string.Join("\n\n", blocks) + "\n");
        Assert.Empty(folder.Check());
        var course = CourseCompiler.Compile(folder.Sample());

        var shown = course.Lessons.Select(lesson => lesson.Html)
            .Concat(course.Quizzes.SelectMany(each => each.Questions).Select(question => CatalogueJson.Write(question.Body)))
            .Append(CatalogueJson.Write(course.Outline))
            .ToList();

        Assert.Equal(6, course.Lessons[1].Checks.Count);
        foreach (var secret in new[] { "correct", "正解です", "ちがいます", "読み直します", "そのとおりです", "順が違います", "組が違います", "足していませんか", "差を求めます", "解説の文です", "地方自治法", "47", "193" })
            Assert.All(shown, text => Assert.DoesNotContain(secret, WithoutHashes(text), StringComparison.Ordinal));
    }

    [Fact]
    public void Compile_Ordering_IsShownInAnotherOrder()
    {
        using var folder = new ContentFolder();
        var question = CourseCompiler.Compile(folder.Sample()).Quizzes[0].Questions.Single(question => question.Source.Type == "ordering");

        Assert.NotEqual(question.Answer.Right, question.Body.Options.Select(option => option.Id));
        Assert.Equal(question.Answer.Right.Order(), question.Body.Options.Select(option => option.Id).Order());
    }

    [Fact]
    public void Compile_Matching_SharesNoIdBetweenTheSides()
    {
        using var folder = new ContentFolder();
        var question = CourseCompiler.Compile(folder.Sample()).Quizzes[0].Questions.Single(question => question.Source.Type == "matching");

        Assert.Empty(question.Body.Options.Select(option => option.Id).Intersect(question.Body.Targets.Select(target => target.Id)));
        Assert.Equal(3, question.Body.Targets.Count);
        Assert.All(question.Answer.Matches, match => Assert.Contains(question.Body.Targets, target => target.Id == match.Value));
    }

    private static void AssertAllowed(CompiledCourse course)
    {
        var html = course.Lessons.Select(lesson => lesson.Html)
            .Concat(course.Quizzes.SelectMany(quiz => quiz.Questions).SelectMany(question => question.Body.Options.Select(option => option.Html).Append(question.Body.Prompt)));
        foreach (var element in html.SelectMany(text => new HtmlParser().ParseDocument(text).Body!.Descendants<IElement>()))
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, Attributes));
            foreach (var address in Sources.Select(element.GetAttribute).OfType<string>())
                Assert.StartsWith("/media/", address, StringComparison.Ordinal);
            if (element.GetAttribute("href") is { } href)
                Assert.True(href.StartsWith("/media/", StringComparison.Ordinal) || href.StartsWith('#') || href.StartsWith("./", StringComparison.Ordinal) || href.StartsWith("https://", StringComparison.Ordinal), href);
        }
    }

    private static string WithoutHashes(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, "[0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
}
