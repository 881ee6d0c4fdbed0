namespace Academy.Domain.Credentials;

/// <summary>What a version of a certificate came about by; that of the newest version is how the certificate stands.</summary>
public enum CertificateState
{
    /// <summary>交付: the first version.</summary>
    Issued,

    /// <summary>訂正: what is printed was put right.</summary>
    Corrected,

    /// <summary>再交付: printed anew, with the same words.</summary>
    Replaced,

    /// <summary>取消: it holds no longer.</summary>
    Revoked,
}
