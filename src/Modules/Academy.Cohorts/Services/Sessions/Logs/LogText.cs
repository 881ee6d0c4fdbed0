using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Academy.Cohorts.Services.Sessions.Logs;

/// <summary>
/// The text of a file as meeting tools and spreadsheets write it: UTF-8 with or without a byte order mark, UTF-16 with one, else code page 932. Never a guess: each is
/// read strictly, and what it is called is of no account.
/// </summary>
internal static class LogText
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private static readonly Encoding Cp932 = CodePagesEncodingProvider.Instance.GetEncoding(
        932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>What no text has: every other control character than the tab and the ends of lines.</summary>
    private static readonly SearchValues<char> Binary = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code).Except(['\t', '\r', '\n'])]);

    /// <returns>False when it is text in none of them, a workbook among others.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text)
    {
        text = bytes switch
        {
            [0xFF, 0xFE, ..] => Read(new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), bytes[2..]),
            [0xFE, 0xFF, ..] => Read(new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), bytes[2..]),
            [0xEF, 0xBB, 0xBF, ..] => Read(Utf8, bytes[3..]),
            _ => Read(Utf8, bytes) ?? (IsBrokenUtf8(bytes) ? null : Read(Cp932, bytes)),
        };
        if (text.AsSpan().IndexOfAny(Binary) >= 0)
            text = null;
        return text is not null;
    }

    /// <summary>One wrong byte in UTF-8 leaves other letters whole. Code page 932 would take most of them for letters too, and make wrong names of them.</summary>
    private static bool IsBrokenUtf8(ReadOnlySpan<byte> bytes)
    {
        var (whole, broken) = (0, 0);
        while (bytes.Length > 0)
        {
            var isWhole = Rune.DecodeFromUtf8(bytes, out var letter, out var length) == OperationStatus.Done;
            if (!isWhole)
                broken++;
            else if (!letter.IsAscii)
                whole++;
            bytes = bytes[length..];
        }

        return whole > broken;
    }

    private static string? Read(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
