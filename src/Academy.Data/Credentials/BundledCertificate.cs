using System.Globalization;

namespace Academy.Data.Credentials;

/// <summary>A certificate of a bundle.</summary>
/// <param name="Version">The one that is in the file; null before there is a file.</param>
public readonly record struct BundledCertificate(Guid Id, int? Version)
{
    /// <summary>As a bundle keeps them: 32 digits each, a colon and the version once there is one, with spaces between.</summary>
    public static string Write(IEnumerable<BundledCertificate> certificates) => string.Join(' ', certificates);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It did not.</exception>
    public static IReadOnlyList<BundledCertificate> Read(string written) => [.. written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Of)];

    public override string ToString() => Version is { } version ? $"{Id:N}:{version.ToString(CultureInfo.InvariantCulture)}" : $"{Id:N}";

    private static BundledCertificate Of(string written) => written.Split(':') is [var id, var version]
        ? new(Guid.ParseExact(id, "N"), int.Parse(version, CultureInfo.InvariantCulture))
        : new(Guid.ParseExact(written, "N"), null);
}
