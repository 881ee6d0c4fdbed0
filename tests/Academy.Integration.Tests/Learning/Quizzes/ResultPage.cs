using System.Globalization;
using Academy.Testing;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Academy.Integration.Tests.Learning.Quizzes;

/// <summary>What a learner reads of an attempt that was handed in.</summary>
internal sealed class ResultPage(string html)
{
    private readonly IHtmlDocument _document = new HtmlParser().ParseDocument(html);

    public string Text => _document.QuerySelector("main")!.TextContent;

    /// <summary>The points of the attempt, as the ring says them.</summary>
    public int Points => int.Parse(_document.QuerySelector(".score__ring b")!.TextContent, CultureInfo.InvariantCulture);

    /// <summary>Of every question in its place, whether the review calls it right.</summary>
    public IReadOnlyList<bool> Marks =>
        [.. _document.QuerySelectorAll("section[aria-labelledby=all] > *:not(h2)").Select(row => row.QuerySelector(".ok") is not null)];

    /// <summary>The points of what the review calls right.</summary>
    /// <param name="asked">In the order of the attempt.</param>
    public int PointsOf(IReadOnlyList<Asked> asked)
    {
        Assert.Equal(asked.Count, Marks.Count);
        return Marks.Zip(asked).Where(pair => pair.First).Sum(pair => pair.Second.Points);
    }
}
