using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;
using System.Text;

namespace Academy.Domain.Mail;

/// <summary>Which addresses mail is sent to: <c>local@domain</c> alone, as every server takes it (RFC 5321, without quoted local parts and the extension of RFC 6531).</summary>
public static class MailAddresses
{
    /// <summary>RFC 5321, 4.5.3.1.3, without the brackets.</summary>
    public const int Longest = 254;

    /// <summary>RFC 5321, 4.5.3.1.1.</summary>
    private const int LongestLocalPart = 64;

    /// <summary>RFC 5322, 3.2.3, and the dot between atoms.</summary>
    private const string Signs = "!#$%&'*+-/=?^_`{|}~.";

    /// <param name="typed">As somebody typed it: full width and surrounding spaces are mended.</param>
    /// <param name="address">As it is sent to; null when it is none.</param>
    public static bool TryRead(string? typed, [NotNullWhen(true)] out string? address)
    {
        address = typed?.Normalize(NormalizationForm.FormKC).Trim();
        if (address is null || address.Length > Longest || !IsPlain(address))
            address = null;
        return address is not null;
    }

    private static bool IsPlain(string text) =>
        text.Split('@') is [{ Length: > 0 and <= LongestLocalPart } local, var domain]
        && local.All(letter => char.IsAsciiLetterOrDigit(letter) || Signs.Contains(letter, StringComparison.Ordinal))
        && domain.Contains('.', StringComparison.Ordinal)
        && Uri.CheckHostName(domain) == UriHostNameType.Dns
        && MailAddress.TryCreate(text, out var read) && read.Address == text;
}
