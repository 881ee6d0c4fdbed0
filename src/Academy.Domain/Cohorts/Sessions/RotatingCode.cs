using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Academy.Domain.Cohorts.Sessions;

/// <summary>
/// What is up at a reception and changes as the clock goes: whoever knows it was there a moment ago. The digits are those of RFC 6238 with
/// HMAC-SHA256; the letters, for the address in a QR code, are made of the same secret and step, and neither tells the other.
/// </summary>
/// <param name="Letters">120 bits in letters that an address takes as they are.</param>
/// <param name="Digits">Six of them, for who has no camera.</param>
public sealed record RotatingCode(string Letters, string Digits)
{
    /// <summary>How long one is up.</summary>
    public const int StepSeconds = 30;

    public const int DigitCount = 6;

    private const int SecretBytes = 32;
    private const int LetterBytes = 15;

    /// <summary>256 random bits in hexadecimal letters.</summary>
    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The one that is up at an instant.</summary>
    /// <param name="secret">In hexadecimal letters.</param>
    /// <param name="utc">After 1970.</param>
    public static RotatingCode Of(string secret, DateTime utc) => Of(Convert.FromHexString(secret), StepOf(utc));

    /// <summary>For how many more seconds it is up: 1 to 30.</summary>
    public static int SecondsLeft(DateTime utc) => StepSeconds - (int)(SecondsOf(utc) % StepSeconds);

    /// <summary>Whether these are the letters that are up, or were just before.</summary>
    public static bool AcceptsLetters(string secret, string given, DateTime utc) => Accepts(secret, given, utc, code => code.Letters);

    /// <summary>Whether these are the digits that are up, or were just before.</summary>
    public static bool AcceptsDigits(string secret, string given, DateTime utc) => Accepts(secret, given, utc, code => code.Digits);

    /// <summary>As people type them: wide or narrow, in groups or not.</summary>
    /// <returns>Null when it is anything else than six digits.</returns>
    public static string? ReadDigits(string typed)
    {
        var read = string.Concat(typed.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter) && letter != '-'));
        return read.Length == DigitCount && read.All(char.IsAsciiDigit) ? read : null;
    }

    /// <summary>Both steps are compared whole, so that the time it takes tells nothing.</summary>
    private static bool Accepts(string secret, string given, DateTime utc, Func<RotatingCode, string> part)
    {
        var (key, bytes, step) = (Convert.FromHexString(secret), Encoding.UTF8.GetBytes(given), StepOf(utc));
        return IsSame(Of(key, step)) | IsSame(Of(key, step - 1));

        bool IsSame(RotatingCode code) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(part(code)), bytes);
    }

    private static RotatingCode Of(byte[] key, long step)
    {
        Span<byte> moving = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(moving, step);
        byte[] ofLetters = [.. moving, .. "qr"u8];
        var letters = HMACSHA256.HashData(key, ofLetters).AsSpan(0, LetterBytes);
        return new(Convert.ToBase64String(letters).Replace('+', '-').Replace('/', '_'), Truncate(HMACSHA256.HashData(key, moving)));
    }

    /// <summary>RFC 4226, section 5.3.</summary>
    private static string Truncate(ReadOnlySpan<byte> mac)
    {
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xf)..]) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static long StepOf(DateTime utc) => SecondsOf(utc) / StepSeconds;

    private static long SecondsOf(DateTime utc) => (utc - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond;
}
