using Academy.Domain.Credentials;

namespace Academy.Credentials.Pages;

/// <summary>A certificate before and after a correction.</summary>
/// <param name="Seen">What the form sends back, to tell that this is what was confirmed.</param>
public sealed record Comparison(PrintedCertificate Before, PrintedCertificate After, string Seen);
