using Academy.Modularity;
using Microsoft.Extensions.Options;

namespace Academy.Credentials.Services.Verification;

/// <summary>The address at which anybody may look whether a certificate holds: on the site's public address, whatever address a page was asked at.</summary>
public sealed class VerificationAddress(IOptions<AcademyOptions> options)
{
    public Uri Of(string verificationId) => new(options.Value.PublicUrl, $"/verify/{verificationId}");
}
