using Academy.Domain.Credentials;

namespace Academy.Domain.Tests.Credentials;

public sealed class VerificationIdTests
{
    [Fact]
    public void New_IsTwentySixCharactersThatAreNotTakenForOthers()
    {
        var ids = Enumerable.Range(0, 1_000).Select(_ => VerificationId.New()).ToList();

        Assert.Distinct(ids);
        Assert.All(ids, id => Assert.Matches("^[0-7][0-9A-HJKMNP-TV-Z]{25}$", id));
        // Each of the 128 bits is drawn: no place stays the same.
        Assert.All(Enumerable.Range(0, VerificationId.Length), place => Assert.True(ids.Select(id => id[place]).Distinct().Count() > 4));
    }

    [Theory]
    [InlineData("8k3f-27qd", "8K3F27QD")]
    [InlineData("OoIiLl", "001111")]
    [InlineData("", "")]
    [InlineData("'; --", "")]
    public void Read_TakesWhatIsTypedFromPaper(string typed, string expected) => Assert.Equal(expected, VerificationId.Read(typed));

    [Fact]
    public void Read_OfItsOwn_IsTheSame()
    {
        var id = VerificationId.New();

        Assert.Equal(id, VerificationId.Read(id));
    }
}
