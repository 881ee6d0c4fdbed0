using Academy.Domain.Cohorts.Sessions;

namespace Academy.Domain.Tests.Cohorts.Sessions;

public sealed class SessionFileNameTests
{
    [Theory]
    [InlineData("第1回 資料.pdf", "第1回 資料.pdf")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData(@"C:\Users\aoki\資料.pdf", "資料.pdf")]
    [InlineData(@"..\..\a.pdf", "a.pdf")]
    [InlineData("報告\u202Efdp.exe", "報告fdp.exe")]
    [InlineData("a\0b\u0007\u200Bc\u2028.pdf", "abc.pdf")]
    [InlineData(" . 資料.PDF . ", "資料.PDF")]
    [InlineData("\uD83D\uDCC8図.png", "\uD83D\uDCC8図.png")]
    [InlineData("\uD83D図.png", "図.png")]
    public void Clean_KeepsWhatCanBeSeen(string given, string name) => Assert.Equal(name, SessionFileName.Clean(given));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".pdf")]
    [InlineData("..")]
    [InlineData("資料")]
    [InlineData("資料.")]
    [InlineData("資料/")]
    [InlineData("\u202E\u200B.pdf")]
    public void Clean_OfWhatLeavesNoName_IsNull(string? given) => Assert.Null(SessionFileName.Clean(given));

    [Fact]
    public void Clean_CutsTheNameAndKeepsItsEnding()
    {
        Assert.Equal(new string('あ', 146) + ".pdf", SessionFileName.Clean(new string('あ', 300) + ".pdf"));
        Assert.Equal(new string('あ', 146) + ".pdf", SessionFileName.Clean(new string('あ', 146) + ".pdf"));
        Assert.Null(SessionFileName.Clean("a." + new string('b', 150)));
    }
}
