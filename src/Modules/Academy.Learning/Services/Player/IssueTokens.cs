using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.DataProtection;

namespace Academy.Learning.Services.Player;

/// <summary>
/// When a page of an enrolment was made, sealed by the server. Events of that page bring it back, even days later: what they
/// tell happened after it.
/// </summary>
public sealed class IssueTokens(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Academy.Learning.IssueTokens");

    public string Seal(Guid enrolmentId, DateTime issuedAt) =>
        _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{enrolmentId:N} {issuedAt.Ticks}"));

    /// <returns>Whether the token is one of this enrolment.</returns>
    public bool TryOpen(string token, Guid enrolmentId, [NotNullWhen(true)] out DateTime? issuedAt)
    {
        issuedAt = null;
        try
        {
            var parts = _protector.Unprotect(token).Split(' ');
            if (parts is [var enrolment, var ticks] && Guid.Parse(enrolment) == enrolmentId)
                issuedAt = new DateTime(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Made by somebody else, or with a key that is gone.
        }
        return issuedAt is not null;
    }
}
