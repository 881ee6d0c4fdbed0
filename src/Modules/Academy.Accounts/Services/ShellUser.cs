using System.Security.Claims;
using Academy.Theme.Shell;
using Microsoft.AspNetCore.Http;

namespace Academy.Accounts.Services;

/// <summary>The page header's user, read from the session cookie without a query.</summary>
internal sealed class ShellUser(IHttpContextAccessor http) : IShellUser
{
    public bool IsSignedIn => User?.Identity?.IsAuthenticated == true;

    public Guid? StaffMemberId => User?.StaffMemberId();

    public string Name => Value(AcademyClaims.Name) ?? "";

    public string OrganisationName => Value(AcademyClaims.OrganisationName) ?? "";

    public string? OfficeName => Value(AcademyClaims.OfficeName);

    private ClaimsPrincipal? User => http.HttpContext?.User;

    private string? Value(string claim) => User?.FindFirstValue(claim);
}
