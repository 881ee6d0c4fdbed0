using Academy.Catalogue.Content.Compiling;
using Academy.Domain.Catalogue;

namespace Academy.Integration.Tests.Catalogue;

/// <summary>What a learner's browser gets for each thing that the format can write.</summary>
public sealed class CompiledHtmlTests
{
    [Theory]
    [InlineData("**「線」**を抜く", "<p><strong>「線」</strong>を抜く</p>")]
    [InlineData("{出捐|しゅつえん}する", "<p><ruby>出捐<rp>(</rp><rt>しゅつえん</rt><rp>)</rp></ruby>する</p>")]
    [InlineData("==印==と`{a|b}`", "<p><mark>印</mark>と<code>{a|b}</code></p>")]
    [InlineData("<b>太字</b> https://example.org", "<p>&lt;b&gt;太字&lt;/b&gt; https://example.org</p>")]
    [InlineData("a{#x .y}", "<p>a{#x .y}</p>")]
    [InlineData("## 見出し\n\n### {細目|さいもく}", "<h2 id=\"s1\">見出し</h2>\n<h3 id=\"s2\"><ruby>細目<rp>(</rp><rt>さいもく</rt><rp>)</rp></ruby></h3>")]
    [InlineData("- [x] 済んだ\n- [ ] これから", "<ul class=\"contains-task-list\">\n<li class=\"task-list-item\"><input type=\"checkbox\" disabled checked aria-label=\"済み\"> 済んだ</li>\n<li class=\"task-list-item\"><input type=\"checkbox\" disabled aria-label=\"まだ\"> これから</li>\n</ul>")]
    [InlineData("[条例](https://example.org/?a=1&b=2)", "<p><a class=\"outside\" href=\"https://example.org/?a=1&amp;b=2\" rel=\"noreferrer\">条例<span class=\"sr\">(外部サイト)</span></a></p>")]
    [InlineData("[次](lesson:film)、[テスト](quiz:final)", "<p><a href=\"./the-film\">次</a>、<a href=\"./final\">テスト</a></p>")]
    [InlineData("[悪い](javascript:alert(1))[別](data:text/html,x)[外](../../x)", "<p>悪い別外</p>")]
    [InlineData("![](../media/flow.svg)", "<p class=\"decoration\"><img src=\"/media/*/flow.svg\" alt=\"\" width=\"680\" height=\"212\" loading=\"lazy\"></p>")]
    [InlineData("![流れ](../media/flow.svg \"図1 申請まで\")", "<figure class=\"figure\"><div class=\"figure__box scroll\" role=\"region\" tabindex=\"0\" aria-label=\"図1 申請まで(横に動かせます)\"><img src=\"/media/*/flow.svg\" alt=\"流れ\" width=\"680\" height=\"212\" loading=\"lazy\"></div><figcaption><b>図1</b> 申請まで</figcaption></figure>")]
    [InlineData("[様式](../media/plan.csv)", "<p><a class=\"download\" href=\"/media/*/plan.csv\" download>様式 <span class=\"note\">(CSV、24バイト)</span></a></p>")]
    [InlineData(":::law\n条文\n:::", "<aside class=\"callout callout--law\" aria-labelledby=\"k1\"><p class=\"callout__title\" id=\"k1\">根拠</p>\n<p>条文</p>\n</aside>")]
    [InlineData(":::steps 手順 <1>\n1. 書く\n:::", "<aside class=\"callout callout--steps\" aria-labelledby=\"k1\"><p class=\"callout__title\" id=\"k1\">手順 &lt;1&gt;</p>\n<ol>\n<li>書く</li>\n</ol>\n</aside>")]
    [InlineData("```text\na < b\n```", "<pre class=\"code scroll\" role=\"region\" tabindex=\"0\" aria-label=\"コード1 text\" data-language=\"text\"><code>a &lt; b\n</code></pre>")]
    [InlineData("文[^1]\n\n[^1]: 注", "<p>文<sup><a class=\"footnote-ref\" id=\"fr1\" href=\"#fn1\" aria-label=\"注1\">1</a></sup></p>\n<section class=\"footnotes\" aria-label=\"注\"><ol>\n<li id=\"fn1\"><p>注<a class=\"footnote-back\" href=\"#fr1\" aria-label=\"本文の注1へ戻る\">↩</a></p>\n</li>\n</ol></section>")]
    [InlineData("文[^a][^b]\n\n[^a]: 一\n[^b]: 二", "<p>文<sup><a class=\"footnote-ref\" id=\"fr1\" href=\"#fn1\" aria-label=\"注1\">1</a></sup><sup><a class=\"footnote-ref\" id=\"fr2\" href=\"#fn2\" aria-label=\"注2\">2</a></sup></p>\n<section class=\"footnotes\" aria-label=\"注\"><ol>\n<li id=\"fn1\"><p>一<a class=\"footnote-back\" href=\"#fr1\" aria-label=\"本文の注1へ戻る\">↩</a></p>\n</li>\n<li id=\"fn2\"><p>二<a class=\"footnote-back\" href=\"#fr2\" aria-label=\"本文の注2へ戻る\">↩</a></p>\n</li>\n</ol></section>")]
    [InlineData("| 左 | 中 | 右 |\n|---|:-:|--:|\n| {区|く} | b | 1 |", "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"表1(横に動かせます)\"><table class=\"table table--stack table--named\" role=\"table\">\n<thead role=\"rowgroup\">\n<tr role=\"row\"><th scope=\"col\" role=\"columnheader\">左</th><th scope=\"col\" role=\"columnheader\" class=\"c\">中</th><th scope=\"col\" role=\"columnheader\" class=\"r\">右</th></tr>\n</thead>\n<tbody role=\"rowgroup\">\n<tr role=\"row\"><td role=\"cell\" data-l=\"左\"><div><ruby>区<rp>(</rp><rt>く</rt><rp>)</rp></ruby></div></td><td role=\"cell\" class=\"c\" data-l=\"中\"><div>b</div></td><td role=\"cell\" class=\"r\" data-l=\"右\"><div>1</div></td></tr>\n</tbody>\n</table></div>")]
    public void Lesson_Markdown_CompilesToHtml(string markdown, string expected)
    {
        using var folder = new ContentFolder();

        Assert.Equal(expected, Html(folder, markdown).TrimEnd('\n'));
    }

    [Fact]
    public void Lesson_VideoBlock_HasCaptionsAndTranscript()
    {
        using var folder = new ContentFolder();

        Assert.Equal(
            """
            <figure class="figure video"><video id="v1" controls preload="metadata" data-requirement="film.webm" aria-label="開いた後の10分">
            <source src="/media/*/film.webm" type="video/webm">
            <track kind="captions" srclang="ja" label="日本語" src="/media/*/film.ja.vtt" default>
            </video>
            <figcaption>開いた後の10分</figcaption><details class="fold"><summary>文字起こし</summary><div class="fold__body"><ol class="transcript">
            <li class="transcript__scene"><span>画面</span><span>机の上の端末。</span></li>
            <li><a class="num" href="#v1" data-time="0" aria-label="0:00 から再生">0:00</a><span>手を止めます。</span></li>
            <li><a class="num" href="#v1" data-time="65.5" aria-label="1:05 から再生">1:05</a><span>線を抜きます。</span></li>
            </ol></div></details></figure>

            """.ReplaceLineEndings("\n"),
            Html(folder, "```video\nsrc: ../media/film.webm\ncaptions: ../media/film.ja.vtt\ntitle: 開いた後の10分\n```"));
    }

    [Fact]
    public void Lesson_BpmnBlock_HasDiagramAndTheSameInWords()
    {
        using var folder = new ContentFolder();

        Assert.Equal(
            """
            <figure class="figure bpmn" data-bpmn="/media/*/as-is.bpmn">
            <div class="figure__box scroll" role="region" tabindex="0" aria-label="図2 現状(横に動かせます)"><div class="bpmn__canvas" role="img" aria-label="流れの図。"></div></div>
            <noscript><p class="note">図の表示には JavaScript が要ります。同じ内容を下の文章で読めます。</p></noscript>
            <figcaption><b>図2</b> 現状</figcaption><details class="fold"><summary>図の内容を文章で読む</summary><div class="fold__body"><ol>
            <li><strong>受付</strong>をします。</li>
            </ol></div></details></figure>

            """.ReplaceLineEndings("\n"),
            Html(folder, "```bpmn\nsrc: ../media/as-is.bpmn\ntitle: 図2 現状\nalt: 流れの図。\nsteps: [\"**受付**をします。\"]\n```"));
    }

    [Fact]
    public void Lesson_CheckBlock_IsAFormWithoutTheAnswer()
    {
        using var folder = new ContentFolder();
        var html = Html(folder, "```check\nid: c9\ntype: multiple\nprompt: 困る所は。\nchoices:\n  - { id: a, text: \"**宛先**\", correct: true, feedback: よい。 }\n  - { id: b, text: 件名, feedback: 違う。 }\n```");

        Assert.Equal(
            $"""
            <form class="ask" method="post" data-question="c9" aria-labelledby="ask-c9"><p class="shoulder">確認</p>
            <h2 id="ask-c9">困る所は。</h2>
            <fieldset class="stack"><legend class="sr">当てはまるものをすべて選んでください</legend>
            <label class="choice choice--box"><input type="checkbox" name="choice" value="{ContentId.Of("choice", "sample-01", "c9", "a")}"><span><strong>宛先</strong></span></label>
            <label class="choice choice--box"><input type="checkbox" name="choice" value="{ContentId.Of("choice", "sample-01", "c9", "b")}"><span>件名</span></label>
            </fieldset>
            <p class="row"><button class="button button--line" type="submit">答え合わせ</button><span class="note">成績には含まれません</span></p></form>

            """.ReplaceLineEndings("\n"),
            html);
    }

    [Theory]
    [InlineData("合計は何点ですか。", "<h2 id=\"ask-c9\">合計は何点ですか。</h2>")]
    [InlineData(
        "児童青少年課が、4つ目の候補に申込みを加えました。係長が「99件残った。次は何をしよう」と聞きました。このレッスンの表で付けた合計は、**何点**ですか。",
        "<p class=\"ask__case\">児童青少年課が、4つ目の候補に申込みを加えました。係長が「99件残った。次は何をしよう」と聞きました。</p>\n<h2 id=\"ask-c9\">このレッスンの表で付けた合計は、<strong>何点</strong>ですか。</h2>")]
    [InlineData(
        "次の考え方は適切ですか。「評価表に載せる改善前の時間は、実行が終わってから担当者に思い出してもらい、その数を書けばよい」",
        "<h2 id=\"ask-c9\">次の考え方は適切ですか。</h2>\n<p class=\"ask__case\">「評価表に載せる改善前の時間は、実行が終わってから担当者に思い出してもらい、その数を書けばよい」</p>")]
    public void Lesson_CheckWithACase_HasTheQuestionAloneAsItsHeading(string prompt, string expected)
    {
        using var folder = new ContentFolder();

        Assert.Contains(expected, Html(folder, $"```check\nid: c9\ntype: numeric\nprompt: \"{prompt}\"\nunit: 点\nanswer: 7\n```"), StringComparison.Ordinal);
    }

    [Fact]
    public void Lesson_DecomposedKana_IsComposedInHtml()
    {
        using var folder = new ContentFolder();

        Assert.Equal("<p>がぎぐ</p>\n", Html(folder, "か\u3099き\u3099く\u3099"));
    }

    [Fact]
    public void Compile_SameFolderTwice_GivesEqualHtml()
    {
        using var first = new ContentFolder();
        using var second = new ContentFolder();

        Assert.Equal(
            CourseCompiler.Compile(first.Sample()).Lessons.Select(lesson => lesson.Html),
            CourseCompiler.Compile(second.Sample()).Lessons.Select(lesson => lesson.Html));
    }

    [Fact]
    public void Compile_Headings_AreThoseOfTheSecondLevel()
    {
        using var folder = new ContentFolder().Append(ContentFolder.Film, "\n### 細目\n\n## {次|つぎ}の話\n");

        Assert.Equal(
            [("s1", "動画"), ("s3", "次の話")],
            CourseCompiler.Compile(folder.Sample()).Lessons[1].Headings.Select(heading => (heading.Id, heading.Text)));
    }

    /// <summary>The film's lesson with another body; hashes of media as <c>*</c>.</summary>
    private static string Html(ContentFolder folder, string body)
    {
        folder.Write(ContentFolder.Film, $"---\nid: film\nslug: the-film\ntitle: 動画\nkind: video\nminutes: 5\ncompletes: confirm\n---\n{body}\n");
        var html = CourseCompiler.Compile(folder.Sample()).Lessons[1].Html;
        return System.Text.RegularExpressions.Regex.Replace(html, "/media/[0-9a-f]{64}/", "/media/*/");
    }
}
