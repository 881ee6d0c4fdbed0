using Academy.Domain.Credentials;

namespace Academy.Domain.Tests.Credentials;

public sealed class CertificateRulesTests
{
    [Theory]
    [InlineData(CertificateState.Issued)]
    [InlineData(CertificateState.Corrected)]
    [InlineData(CertificateState.Replaced)]
    public void Certificate_ThatHolds_MayBeCorrectedReplacedAndRevoked(CertificateState state)
    {
        Assert.True(CertificateRules.Holds(state));
        Assert.Equal(CertificateState.Corrected, CertificateRules.After(state, CertificateDeed.Correct));
        Assert.Equal(CertificateState.Replaced, CertificateRules.After(state, CertificateDeed.Replace));
        Assert.Equal(CertificateState.Revoked, CertificateRules.After(state, CertificateDeed.Revoke));
    }

    [Fact]
    public void Certificate_ThatIsRevoked_MayOnlyBeIssuedAnew()
    {
        Assert.False(CertificateRules.Holds(CertificateState.Revoked));
        Assert.Equal(CertificateState.Replaced, CertificateRules.After(CertificateState.Revoked, CertificateDeed.Replace));
        Assert.Null(CertificateRules.After(CertificateState.Revoked, CertificateDeed.Correct));
        Assert.Null(CertificateRules.After(CertificateState.Revoked, CertificateDeed.Revoke));
    }
}
