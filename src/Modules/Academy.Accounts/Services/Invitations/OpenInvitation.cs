using System.Globalization;
using Academy.Data.Accounts;
using Academy.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Academy.Accounts.Services.Invitations;

/// <summary>
/// How an account's invitation is kept: as its one token of this name, so that a new link takes the place of the one before. The value
/// is the digest of what the link is made of, and until when it holds.
/// </summary>
internal static class OpenInvitation
{
    public const string Provider = "Academy";
    public const string Name = "invitation";

    public static IdentityUserToken<Guid> Of(Account account) => new() { UserId = account.Id, LoginProvider = Provider, Name = Name };

    public static string Value(string token, DateTime until) => string.Create(CultureInfo.InvariantCulture, $"{Prefix(token)}{until:O}");

    /// <summary>What the value of a link begins with.</summary>
    public static string Prefix(string token) => InvitationToken.DigestOf(token) + " ";

    public static DateTime UntilOf(string value) =>
        DateTime.Parse(value[(value.IndexOf(' ', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
