using System.Security.Cryptography;

namespace Academy.Domain.Credentials;

/// <summary>
/// The public address of a certificate: 128 random bits in 26 characters that are not taken for each other on paper (Crockford's
/// base 32, https://www.crockford.com/base32.html: no I, L, O, U).
/// </summary>
public static class VerificationId
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Bits = 5;

    public const int Length = 26;

    public static string New()
    {
        var random = new UInt128(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)), BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));
        return string.Create(Length, random, static (text, left) =>
        {
            for (var place = Length - 1; place >= 0; place--, left >>= Bits)
                text[place] = Alphabet[(int)(left & ((1 << Bits) - 1))];
        });
    }

    /// <summary>As somebody may have typed it from paper: small letters, hyphens, and what looks alike.</summary>
    /// <returns>What to look for. A text that is no id is none that was ever given out.</returns>
    public static string Read(string typed)
    {
        var read = string.Concat(typed.Take(2 * Length).Where(letter => letter is not ('-' or ' ')).Select(Canonical));
        return read.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal)) ? read : "";
    }

    private static char Canonical(char letter) => char.ToUpperInvariant(letter) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var other => other,
    };
}
