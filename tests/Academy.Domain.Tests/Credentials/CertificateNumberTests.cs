using Academy.Domain.Credentials;
using Academy.Domain.Time;

namespace Academy.Domain.Tests.Credentials;

public sealed class CertificateNumberTests
{
    [Theory]
    [InlineData("2026-11-24", 142, "中央区デ研 第8-0142号")]
    [InlineData("2027-03-31", 1, "中央区デ研 第8-0001号")]
    [InlineData("2027-04-01", 1, "中央区デ研 第9-0001号")]
    [InlineData("2019-04-01", 7, "中央区デ研 第元-0007号")]
    [InlineData("2019-03-31", 7, "中央区デ研 第30-0007号")]
    [InlineData("2026-11-24", 12345, "中央区デ研 第8-12345号")]
    public void Text_HasTheFiscalYearOfTheEraAndFourDigitsAtLeast(string day, int number, string expected) =>
        Assert.Equal(expected, new CertificateNumber(FiscalYear.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), number).Text("中央区デ研"));

    [Fact]
    public void Series_IsOneAFiscalYear() => Assert.Equal("2026", CertificateNumber.SeriesOf(FiscalYear.Of(new(2027, 3, 31))));

    [Fact]
    public void Sign_OfAnOrganisationThatChoseNone_FollowsFromItsName() => Assert.Equal("あきる野市デ研", CertificateSettings.SignOf("あきる野市"));
}
