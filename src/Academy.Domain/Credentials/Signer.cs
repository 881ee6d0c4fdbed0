namespace Academy.Domain.Credentials;

/// <summary>In whose name certificates are issued.</summary>
/// <param name="Title">As 中央区長.</param>
/// <param name="Name">Family name, then given name.</param>
public sealed record Signer(string Title, string Name);

/// <summary>How an organisation issues its certificates; what is left out follows from its name.</summary>
/// <param name="Sign">文書記号 of its series, as 中央区デ研.</param>
/// <param name="Signer">Null: the organisation's name stands alone.</param>
public sealed record CertificateSettings(string? Sign, Signer? Signer)
{
    /// <summary>The sign of an organisation that has chosen none: its name, and デ研 for デジタル研修.</summary>
    public static string SignOf(string organisation) => organisation + "デ研";
}
