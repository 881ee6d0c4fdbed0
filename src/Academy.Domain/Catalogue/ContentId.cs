using System.Security.Cryptography;
using System.Text;

namespace Academy.Domain.Catalogue;

/// <summary>
/// The id of something that a content file names for life: the same file gives the same id on every site, so that records and
/// exchanged results go on pointing to it. A UUID of version 8 (RFC 9562, 5.8) made of SHA-256.
/// </summary>
public static class ContentId
{
    /// <param name="kind">What is named: <c>course</c>, <c>lesson</c> …</param>
    /// <param name="keys">The keys from the outermost inwards, as course, question, choice.</param>
    public static Guid Of(string kind, params string[] keys)
    {
        // NUL stands in no key, so different lists never run together.
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\0{string.Join('\0', keys)}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
