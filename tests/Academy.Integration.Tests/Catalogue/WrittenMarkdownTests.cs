using Academy.Catalogue.Content.Written;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Academy.Integration.Tests.Catalogue;

/// <summary>Markdown that people write for each other: what it may do, and that it does nothing else.</summary>
public sealed class WrittenMarkdownTests
{
    private static readonly WrittenMarkdown Markdown = new();

    [Fact]
    public void Text_OfAProposal_HasHeadingsListsTablesAndLinks()
    {
        var html = Markdown.ToHtml("""
            # 課題
            一行目
            二行目の**「窓口」**が込む

            - 待ち時間
            - 手戻り

            | 指標 | 今 |
            |---|--:|
            | 件数 | 1,200 |

            [手引](https://example.jp/a?b=1&c=2)と<https://example.org/>
            """, 1);

        using var page = Parse(html);
        Assert.Equal("課題", page.QuerySelector("h2")!.TextContent);
        Assert.Equal("一行目|二行目の「窓口」が込む", string.Join('|', page.QuerySelector("p")!.TextContent.Split('\n', StringSplitOptions.TrimEntries)));
        Assert.NotNull(page.QuerySelector("p br"));
        Assert.Equal("「窓口」", page.QuerySelector("strong")!.TextContent);
        Assert.Equal(["待ち時間", "手戻り"], page.QuerySelectorAll("ul li").Select(item => item.TextContent));
        Assert.Equal("1,200", page.QuerySelector("table.table--stack td.r")!.TextContent);
        Assert.Equal(
            [("https://example.jp/a?b=1&c=2", "nofollow noreferrer"), ("https://example.org/", "nofollow noreferrer")],
            page.QuerySelectorAll("a").Select(link => (link.GetAttribute("href"), link.GetAttribute("rel"))));
    }

    [Theory]
    [InlineData("# 一\n## 二\n### 三", 1, "h2 h3 h4")]
    [InlineData("### 一\n### 二\n# 三", 1, "h2 h2 h2")]
    [InlineData("# 一\n#### 二\n## 三", 1, "h2 h3 h3")]
    [InlineData("# 一\n## 二", 2, "h3 h4")]
    [InlineData("# 一\n## 二\n### 三\n#### 四\n##### 五\n###### 六", 1, "h2 h3 h4 h5 h6 h6")]
    public void Headings_BeginUnderThePage_AndLeaveNoneOut(string text, int above, string expected)
    {
        using var page = Parse(Markdown.ToHtml(text, above));
        Assert.Equal(expected, string.Join(' ', page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName)));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg onload=alert(1)><a xlink:href=\"javascript:alert(1)\">x</a></svg>")]
    [InlineData("<div id=\"main\" style=\"position:fixed\">x</div>")]
    [InlineData("<!-- x --><style>*{display:none}</style>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](javascript&colon;alert(1))")]
    [InlineData("[x](java\tscript:alert(1)) [x](<java script:alert(1)>)")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](data:image/svg+xml,<svg onload=alert(1)>)")]
    [InlineData("[x](vbscript:x) [x](file:///etc/passwd) [x](blob:https://example.jp/1)")]
    [InlineData("[x](//evil.example) [x](/admin) [x](#main) [x](../x) [x](lesson:five-outputs) [x](media/a.svg)")]
    [InlineData("[x](https://bank.example@evil.example/)")]
    [InlineData("<javascript:alert(1)> <data:text/html,x> <mailto:a@example.jp> <a@example.jp>")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)")]
    [InlineData("![x](https://example.jp/a.png) ![x](data:image/png;base64,x) ![x](javascript:alert(1))")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt; &#60;svg onload=alert(1)&#62;")]
    [InlineData("# x {#main onclick=alert(1)}\n\n[^1]\n\n[^1]: x\n\n::: note\nx\n:::\n\n- [x] y")]
    [InlineData("```check\nquestion: c1\n```\n\n```video\nfile: a.mp4\n```")]
    [InlineData("```\" onclick=\"alert(1)\nx\n```\n\n`<script>`")]
    [InlineData("| <script> |\n|---|\n| <img src=x onerror=alert(1)> |\n\n| a\" onclick=\"x |\n|---|\n| b |")]
    [InlineData("\"><script>alert(1)</script>\n\n</p></article><h1>x</h1>")]
    public void Text_ThatMeansHarm_RunsNothingFetchesNothingAndLeadsNowhere(string text)
    {
        using var page = Parse(Markdown.ToHtml(text, 1));

        Assert.Empty(page.Body!.QuerySelectorAll("script, style, img, svg, iframe, object, embed, form, input, video, h1, a, [id], [style], [src]").Select(element => element.OuterHtml));
        Assert.DoesNotContain(
            page.Body!.QuerySelectorAll("*").SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A link that shows nothing, or a picture that is not there, shows where it leads.</summary>
    [Theory]
    [InlineData("[](https://example.jp/)")]
    [InlineData("[ ](https://example.jp/)")]
    [InlineData("[![](https://example.org/a.png)](https://example.jp/)")]
    public void Link_WithoutWords_ShowsItsAddress(string text)
    {
        using var page = Parse(Markdown.ToHtml(text, 1));
        Assert.StartsWith("https://example.jp/", page.QuerySelector("a")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Forty thousand letters that are made to be slow, or too deep to be read.</summary>
    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a_")]
    [InlineData("- ")]
    [InlineData("`a``")]
    [InlineData("|")]
    [InlineData("|a\n|-\n")]
    [InlineData("<a")]
    [InlineData("[a](")]
    [InlineData("[a]: b\n")]
    [InlineData("&#35")]
    public async Task Text_MadeToBeSlowOrDeep_ComesInTime(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 40_000 / part.Length));

        Assert.NotNull(await Task.Run(() => Markdown.ToHtml(text, 1), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Text_NestedTooDeeply_ComesAsItWasTyped()
    {
        var text = new string('>', 2_000) + "<b>";
        using var page = Parse(Markdown.ToHtml(text, 1));
        Assert.Equal(text, page.QuerySelector("p.lines-kept")!.TextContent);
    }

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
