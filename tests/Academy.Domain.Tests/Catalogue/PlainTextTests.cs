using Academy.Domain.Catalogue;

namespace Academy.Domain.Tests.Catalogue;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("待ちの日数", "待ちの日数")]
    [InlineData("", "")]
    [InlineData("<strong>先に</strong>測る", "先に測る")]
    [InlineData("<p>どれですか。</p>", "どれですか。")]
    [InlineData("<ruby>出捐<rp>(</rp><rt>しゅつえん</rt><rp>)</rp></ruby>金", "出捐金")]
    [InlineData("A &amp; B &lt; C", "A & B < C")]
    [InlineData("&lt;b&gt;", "<b>")]
    [InlineData("""<a href="/a?b=1&amp;c=2">条例</a>第3条""", "条例第3条")]
    public void Of_CompiledHtml_IsItsWords(string html, string words) => Assert.Equal(words, PlainText.Of(html));
}
