using System.Globalization;
using System.Text;

namespace Academy.Domain.Text;

/// <summary>
/// Texts for Windows code page 932. What it lacks becomes 〓, the printers' sign for a missing type, and is remembered. A character is what
/// a reader takes for one: with its variation selector, and both halves of a pair.
/// </summary>
public sealed class Cp932
{
    private const string Missing = "〓";

    /// <summary>Characters that the code page has under another number.</summary>
    private static readonly Dictionary<string, string> Same = new() { ["〜"] = "～", ["−"] = "－", ["—"] = "―", ["‖"] = "∥" };

    private readonly Dictionary<string, string?> _written = [];

    public static Encoding Encoding { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The characters that could not be written so far, each once.</summary>
    public IReadOnlyCollection<string> Lacking => [.. _written.Where(pair => pair.Value is null).Select(pair => pair.Key)];

    public string Writable(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var writable = new StringBuilder(text.Length);
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
            writable.Append(Written(elements.GetTextElement()) ?? Missing);
        return writable.ToString();
    }

    private string? Written(string element)
    {
        if (!_written.TryGetValue(element, out var written))
            _written[element] = written = new[] { element, Same.GetValueOrDefault(element, element), element.Normalize(NormalizationForm.FormC) }.FirstOrDefault(IsWritable);
        return written;
    }

    private static bool IsWritable(string element)
    {
        try
        {
            Encoding.GetByteCount(element);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
