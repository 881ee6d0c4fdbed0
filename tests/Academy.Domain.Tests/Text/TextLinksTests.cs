using Academy.Domain.Text;

namespace Academy.Domain.Tests.Text;

public sealed class TextLinksTests
{
    [Theory]
    [InlineData("資料はhttps://example.jp/a?b=1&c=2#d です", "https://example.jp/a?b=1&c=2#d")]
    [InlineData("「https://example.jp/道」を見る", "https://example.jp/")]
    [InlineData("https://example.jp/a.次の文", "https://example.jp/a")]
    [InlineData("(https://example.jp/a)と(https://example.jp/b_(c))", "https://example.jp/a https://example.jp/b_(c)")]
    [InlineData("https://example.jp\nhttps://example.org/x", "https://example.jp https://example.org/x")]
    [InlineData("<https://example.jp/\"onclick=alert(1)>", "https://example.jp/")]
    [InlineData("http://example.jp javascript:alert(1) data:text/html,x //example.jp", "")]
    [InlineData("https://bank.example@evil.example/ https://user:pass@evil.example/", "")]
    [InlineData("https:// https://. xhttps://example.jp", "")]
    public void Addresses_OfAText_AreFoundAndNothingElse(string text, string expected)
    {
        var pieces = TextLinks.Split(text);

        Assert.Equal(expected, string.Join(' ', pieces.Where(piece => piece.IsAddress).Select(piece => piece.Text)));
        Assert.Equal(text, string.Concat(pieces.Select(piece => piece.Text)));
    }
}
