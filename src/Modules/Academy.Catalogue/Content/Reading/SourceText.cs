using System.Text;

namespace Academy.Catalogue.Content.Reading;

/// <summary>
/// A text file decoded strictly: UTF-8, with or without a byte order mark. What comes out is composed (NFC, so that search
/// finds it) and has LF line ends; the bytes themselves are kept elsewhere, untouched.
/// </summary>
internal static class SourceText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly Encoding Japanese = CodePagesEncodingProvider.Instance.GetEncoding(
        932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <returns>The text, or null when a fault was reported.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, FileErrors errors)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || bytes.Contains((byte)0))
            return Refuse(1, "文字コードが UTF-16 か、文字でないデータです");
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        try
        {
            var text = Strict.GetString(bytes);
            var damaged = text.IndexOf('\uFFFD');
            return damaged < 0
                ? text.ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC)
                : Refuse(LineOf(text.AsSpan(0, damaged)), "文字化けの跡(U+FFFD)があります", "元の文字を確かめて書き直します");
        }
        catch (DecoderFallbackException fault)
        {
            var line = bytes[..Math.Max(0, fault.Index)].Count((byte)'\n') + 1;
            return Refuse(line, IsJapanese(bytes) ? "文字コードが Shift_JIS(CP932)です" : "UTF-8 として読めないバイトがあります");
        }

        string? Refuse(int line, string what, string remedy = "エディターで文字コードに UTF-8 を選んで保存し直します")
        {
            errors.Add(line, what, remedy);
            return null;
        }
    }

    private static int LineOf(ReadOnlySpan<char> before) => before.Count('\n') + 1;

    private static bool IsJapanese(ReadOnlySpan<byte> bytes)
    {
        try
        {
            Japanese.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
