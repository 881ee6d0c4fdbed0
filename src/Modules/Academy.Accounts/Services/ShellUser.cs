using System.Security.Claims;
using Academy.Theme.Shell;
using Microsoft.AspNetCore.Http;

namespace Academy.Accounts.Services;

/// <summary>The page header's user, read from the session cookie; unread notices come with the rights, without a query of their own.</summary>
internal sealed class ShellUser(IHttpContextAccessor http, CurrentHead head) : IShellUser
{
    public bool IsSignedIn => User?.Identity?.IsAuthenticated == true;

    public Guid? StaffMemberId => User?.StaffMemberId();

    public string Name => Value(AcademyClaims.Name) ?? "";

    public string OrganisationName => Value(AcademyClaims.OrganisationName) ?? "";

    public string? OfficeName => Value(AcademyClaims.OfficeName);

    public async Task<int> UnreadNoticesAsync() => (await head.ReadAsync())?.Unread ?? 0;

    public void NoticesWereRead() => head.Forget();

    private ClaimsPrincipal? User => http.HttpContext?.User;

    private string? Value(string claim) => User?.FindFirstValue(claim);
}
