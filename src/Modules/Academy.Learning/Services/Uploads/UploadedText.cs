using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Academy.Learning.Services.Uploads;

/// <summary>The text of a file as spreadsheets and HR systems write it: UTF-8 with or without a byte order mark, else code page 932. Never a guess: each is read strictly.</summary>
internal static class UploadedText
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private static readonly Encoding Cp932 = CodePagesEncodingProvider.Instance.GetEncoding(
        932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <returns>False when it is text in neither, a workbook among others.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        text = bytes.Contains((byte)0) ? null : Read(Utf8, bytes) ?? Read(Cp932, bytes);
        return text is not null;
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
