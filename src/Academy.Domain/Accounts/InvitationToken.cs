using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Academy.Domain.Accounts;

/// <summary>What makes an invitation's link: 128 random bits that only the invited person is given. The site keeps a digest of it.</summary>
public static class InvitationToken
{
    private const int Bytes = 16;

    /// <summary>In 22 letters, digits, hyphens and underscores.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept and looked for: SHA-256 suffices for what cannot be guessed.</summary>
    public static string DigestOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
