using Academy.Domain.Catalogue;
using Academy.Domain.Credentials;
using Academy.Domain.Names;

namespace Academy.Domain.Tests.Credentials;

public sealed class CertificateSearchTests
{
    private static readonly PrintedCertificate Printed = new(
        "中央区デ研 第8-0142号", "葛\U000E0100城", "健一", "かつらぎ", "ケンイチ", "中央区", null, new("コース", null), "bpr", new("業務改革", null), 1, 3, 20,
        new(2026, 11, 24), new(2026, 11, 24), null, null);

    [Theory]
    [InlineData("葛城")]
    [InlineData("葛\U000E0100城 健")]
    [InlineData("カツラギ　けん")]
    [InlineData("ｹﾝｲﾁ")]
    [InlineData("8-0142")]
    [InlineData("第８－０１４２号")]
    [InlineData("中央区デ研 第8")]
    public void Certificate_IsFoundByParts(string typed) => Assert.Contains(CertificateSearch.WordsOf(typed)!, CertificateSearch.TextOf(Printed), StringComparison.Ordinal);

    [Theory]
    [InlineData("一かつ")]
    [InlineData("8-0143")]
    public void Certificate_IsNotFoundAcrossPartsOrByOthers(string typed) =>
        Assert.DoesNotContain(CertificateSearch.WordsOf(typed)!, CertificateSearch.TextOf(Printed), StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData(" \u3000")]
    [InlineData("|")]
    public void Words_OfNothing_AreNone(string? typed) => Assert.Null(CertificateSearch.WordsOf(typed));

    [Fact]
    public void Printed_AsJson_IsTheSameAgainAndKeepsNothingElse()
    {
        var json = CatalogueJson.Write(Printed);

        Assert.Equal(Printed, CatalogueJson.Read<PrintedCertificate>(json));
        Assert.DoesNotContain(nameof(PersonName.SortKey), json, StringComparison.OrdinalIgnoreCase);
    }
}
