using Academy.Domain.Text;

namespace Academy.Domain.Credentials;

/// <summary>Finds a certificate by part of its holder's name or reading, or of its number.</summary>
public static class CertificateSearch
{
    /// <summary>Between the parts, so that none runs over into the next.</summary>
    private const string Between = "|";

    /// <summary>What is searched in: <c>Certificate.SearchText</c>.</summary>
    public static string TextOf(PrintedCertificate printed) => string.Join(
        Between,
        new[] { printed.FamilyName + printed.GivenName, printed.FamilyReading + printed.GivenReading, printed.Number }.Select(Folded));

    /// <summary>What is searched for; null when nothing was typed.</summary>
    public static string? WordsOf(string? typed) => Folded(typed ?? "") is { Length: > 0 } words ? words : null;

    private static string Folded(string text) => SearchText.Folded(text).Replace(Between, "", StringComparison.Ordinal);
}
