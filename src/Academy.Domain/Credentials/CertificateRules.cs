namespace Academy.Domain.Credentials;

/// <summary>What HR does with a certificate once it is issued.</summary>
public enum CertificateDeed
{
    Correct,
    Replace,
    Revoke,
}

/// <summary>Which deed may follow which state. The number stays whatever is done.</summary>
public static class CertificateRules
{
    /// <returns>How the certificate stands after the deed; null when it cannot be done: one that is revoked holds again only by being issued anew.</returns>
    public static CertificateState? After(CertificateState state, CertificateDeed deed) => (state, deed) switch
    {
        (_, CertificateDeed.Replace) => CertificateState.Replaced,
        (CertificateState.Revoked, _) => null,
        (_, CertificateDeed.Correct) => CertificateState.Corrected,
        _ => CertificateState.Revoked,
    };

    /// <summary>Whether what is printed may be relied on.</summary>
    public static bool Holds(CertificateState state) => state != CertificateState.Revoked;
}
