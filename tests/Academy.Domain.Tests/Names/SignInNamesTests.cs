using Academy.Domain.Names;

namespace Academy.Domain.Tests.Names;

public sealed class SignInNamesTests
{
    [Theory]
    [InlineData("hanako@chuo.example")]
    [InlineData(" Hanako@Chuo.Example\r\n")]
    [InlineData("ｈａｎａｋｏ＠ｃｈｕｏ．ｅｘａｍｐｌｅ")]
    [InlineData("　hanako＠chuo.example　")]
    public void Mail_WaysToTypeIt_AreOneName(string typed) => Assert.Equal("hanako@chuo.example", SignInNames.Mail(typed));

    [Fact]
    public void Mail_UnpairedSurrogate_IsReplaced() => Assert.Equal("\uFFFD@chuo.example", SignInNames.Mail("\uD842@chuo.example"));

    [Fact]
    public void Mail_TurkishCulture_CapitalIStaysLatin()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new("tr-TR");
        try
        {
            Assert.Equal("info@chuo.example", SignInNames.Mail("INFO@chuo.example"));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
