using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Security.Claims;
using Academy.Data;
using Academy.Data.Accounts;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Accounts.Services;

/// <summary>The session cookie: made at sign-in, looked at again every half hour.</summary>
internal static class Session
{
    private const string CheckedAt = "checked";

    /// <summary>A changed password or an ended employment ends sessions within this time; checking each request would cost more than the page.</summary>
    private static readonly TimeSpan CheckInterval = TimeSpan.FromMinutes(30);

    public static ClaimsPrincipal Principal(Account account, Employment employment)
    {
        var claims = new List<Claim>
        {
            new(AcademyClaims.Account, account.Id.ToString()),
            new(AcademyClaims.StaffMember, employment.StaffMemberId.ToString()),
            new(AcademyClaims.Organisation, employment.OrganisationId.ToString()),
            new(AcademyClaims.SecurityStamp, account.SecurityStamp!),
            new(AcademyClaims.Name, employment.Name),
            new(AcademyClaims.OrganisationName, employment.OrganisationName),
        };
        if (employment.OfficeName is { } office)
            claims.Add(new Claim(AcademyClaims.OfficeName, office));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
    }

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (now - LastChecked(context) < CheckInterval)
            return;
        ClaimsPrincipal? renewed;
        try
        {
            renewed = await RenewedAsync(context);
        }
        catch (Exception fault) when (DatabaseFault.IsPassing(fault))
        {
            // Nobody for now, and no answer but the error page; the cookie stays.
            context.RejectPrincipal();
            context.HttpContext.Features.Set(new UncheckedSession(ExceptionDispatchInfo.Capture(fault)));
            return;
        }

        if (renewed is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return;
        }

        context.ReplacePrincipal(renewed);
        context.Properties.Items[CheckedAt] = now.ToString("O", CultureInfo.InvariantCulture);
        context.ShouldRenew = true;
    }

    /// <summary>The principal as it is today, or null when the session has lost its ground.</summary>
    private static async Task<ClaimsPrincipal?> RenewedAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var cancellation = context.HttpContext.RequestAborted;
        var (id, stamp) = (context.Principal!.AccountId(), context.Principal!.FindFirstValue(AcademyClaims.SecurityStamp));
        await using var db = services.GetRequiredService<AcademyDbFactory>()
            .Create(DataScope.System("session: its account is looked at before its organisation is believed"));
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.SecurityStamp == stamp, cancellation);
        if (account is null)
            return null;
        var employment = await services.GetRequiredService<IStaffDirectory>()
            .EmploymentOfAsync(account.PersonId, TokyoTime.Today(services.GetRequiredService<TimeProvider>()), cancellation);
        return employment is null || employment.StaffMemberId != context.Principal!.StaffMemberId() ? null : Principal(account, employment);
    }

    private static DateTimeOffset LastChecked(CookieValidatePrincipalContext context) =>
        context.Properties.Items.TryGetValue(CheckedAt, out var text) && text is not null
            ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture)
            : context.Properties.IssuedUtc ?? DateTimeOffset.MinValue;
}
