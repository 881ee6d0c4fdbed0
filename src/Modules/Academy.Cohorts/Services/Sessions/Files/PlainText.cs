using System.Text;

namespace Academy.Cohorts.Services.Sessions.Files;

/// <summary>Whether bytes are text as spreadsheets and editors write it: UTF-8, else code page 932. Never a guess: each is read strictly, and text has no control characters.</summary>
internal static class PlainText
{
    private const int BlockBytes = 64 * 1024;

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private static readonly Encoding Cp932 = CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static bool Is(Stream content) => IsIn(Utf8, content) || IsIn(Cp932, content);

    public static bool IsUtf8(Stream content) => IsIn(Utf8, content);

    private static bool IsIn(Encoding encoding, Stream content)
    {
        content.Position = 0;
        var (decoder, bytes, letters) = (encoding.GetDecoder(), new byte[BlockBytes], new char[BlockBytes + 1]);
        try
        {
            for (int count; (count = content.Read(bytes)) > 0;)
                if (!IsText(letters.AsSpan(0, decoder.GetChars(bytes, 0, count, letters, 0, flush: false))))
                    return false;
            return IsText(letters.AsSpan(0, decoder.GetChars(bytes, 0, 0, letters, 0, flush: true)));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Tabs, ends of lines and pages are part of texts.</summary>
    private static bool IsText(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
            if (char.IsControl(letter) && letter is not ('\t' or '\r' or '\n' or '\f'))
                return false;
        return true;
    }
}
