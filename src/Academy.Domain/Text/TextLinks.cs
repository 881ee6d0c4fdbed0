using System.Text.RegularExpressions;

namespace Academy.Domain.Text;

/// <summary>Finds the addresses in what people type.</summary>
public static partial class TextLinks
{
    /// <summary>
    /// Cuts a text at its addresses; put together again, the pieces are the text. Only https becomes a link, without a name or a password in it, and only in letters of
    /// ASCII: Japanese is written right after an address, and a host in look-alike letters is none that people would recognise.
    /// </summary>
    public static IReadOnlyList<TextPiece> Split(string text)
    {
        var (pieces, last) = (new List<TextPiece>(), 0);
        foreach (var found in Addresses().EnumerateMatches(text))
        {
            var address = WithoutEnd(text.AsSpan(found.Index, found.Length)).ToString();
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri is not { Scheme: "https", Host.Length: > 0, UserInfo: "" })
                continue;
            if (found.Index > last)
                pieces.Add(new(text[last..found.Index], IsAddress: false));
            pieces.Add(new(address, IsAddress: true));
            last = found.Index + address.Length;
        }

        if (last < text.Length)
            pieces.Add(new(text[last..], IsAddress: false));
        return pieces;
    }

    /// <summary>What ends a sentence ends no address, nor does a bracket that was opened before it.</summary>
    private static ReadOnlySpan<char> WithoutEnd(ReadOnlySpan<char> address)
    {
        while (address is [.., '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '_'] || (address is [.., ')'] && address.Count(')') > address.Count('('))
            || (address is [.., ']'] && address.Count(']') > address.Count('[')))
            address = address[..^1];
        return address;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])https://[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+", RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();
}

/// <param name="IsAddress">Whether it is one that may be followed.</param>
public sealed record TextPiece(string Text, bool IsAddress);
