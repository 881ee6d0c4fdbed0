using Academy.Domain.Credentials;
using Academy.Theme.Components;

namespace Academy.Credentials.Services;

/// <summary>A certificate on paper: what it says and where that can be looked up, and nothing else.</summary>
/// <param name="Verification">Printed, and put into the QR code.</param>
public sealed record Sheet(PrintedCertificate Printed, Uri Verification)
{
    public QrCode Code { get; } = QrCode.Of(Verification);

    /// <summary>The address as it is printed: without the scheme.</summary>
    public string Address => Verification.Authority + Verification.AbsolutePath;

    /// <summary>2時間10分.</summary>
    public string Duration => (Printed.Minutes / 60, Printed.Minutes % 60) switch
    {
        (0, var rest) => $"{rest}分",
        (var hours, 0) => $"{hours}時間",
        var (hours, rest) => $"{hours}時間{rest}分",
    };
}
