using Academy.Accounts.Services;
using Microsoft.AspNetCore.Builder;

namespace Academy.Accounts;

/// <summary>Where a request learns who asks, whose rows may be seen, and what is allowed: in this order.</summary>
public static class AccountsPipeline
{
    public static IApplicationBuilder UseAcademyAccounts(this IApplicationBuilder site) => site
        .UseAuthentication()
        .UseMiddleware<ScopeMiddleware>()
        .UseAuthorization();
}
