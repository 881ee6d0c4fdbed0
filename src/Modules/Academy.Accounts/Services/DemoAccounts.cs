using System.Net;
using Academy.Data;
using Academy.Data.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Academy.Accounts.Services;

/// <summary>Everybody knows the password of the demonstration's accounts: they open in Development on loopback addresses only.</summary>
public sealed class DemoAccounts(IHostEnvironment environment, IConfiguration configuration)
{
    private const string Mark = "demonstration";

    public static IdentityUserClaim<Guid> MarkOf(Account account) => new() { UserId = account.Id, ClaimType = Mark, ClaimValue = "" };

    public async Task<bool> MayEnterAsync(AcademyDb db, Account account, CancellationToken cancellation) =>
        AreOpen() || !await db.UserClaims.AnyAsync(claim => claim.UserId == account.Id && claim.ClaimType == Mark, cancellation);

    /// <summary>Whether this site is one that the demonstration may run on.</summary>
    public bool AreOpen() => environment.IsDevelopment()
        && (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).All(IsLoopback);

    private static bool IsLoopback(string address)
    {
        var host = BindingAddress.Parse(address).Host.Trim('[', ']');
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
    }
}
