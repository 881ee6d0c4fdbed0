using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Academy.Cohorts.Services.Sessions.Recordings;

/// <summary>When a page with a recording was made for a participant, sealed by the server: what it tells of watching happened after it.</summary>
public sealed class ViewTokens(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Academy.Cohorts.ViewTokens");

    public string Seal(Guid participationId, Guid fileId, DateTime issuedAt) =>
        _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{participationId:N} {fileId:N} {issuedAt.Ticks}"));

    /// <returns>Whether the token is of this participant and this recording.</returns>
    public bool TryOpen(string token, Guid participationId, Guid fileId, [NotNullWhen(true)] out DateTime? issuedAt)
    {
        issuedAt = null;
        try
        {
            if (_protector.Unprotect(token).Split(' ') is [var participation, var file, var ticks] && Guid.Parse(participation) == participationId && Guid.Parse(file) == fileId)
                issuedAt = new DateTime(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc);
        }
        catch (CryptographicException)
        {
            // Made by somebody else, or with a key that is gone.
        }

        return issuedAt is not null;
    }
}
