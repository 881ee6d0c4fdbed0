using System.Security.Claims;

namespace Academy.Accounts.Services;

/// <summary>What the session cookie carries: who signed in, for which employment, and what the page header shows.</summary>
public static class AcademyClaims
{
    public const string Account = ClaimTypes.NameIdentifier;
    public const string StaffMember = "staff";
    public const string Organisation = "organisation";
    public const string SecurityStamp = "stamp";
    public const string Name = ClaimTypes.Name;
    public const string OrganisationName = "organisation-name";
    public const string OfficeName = "office-name";

    public static Guid? OrganisationId(this ClaimsPrincipal user) => user.Id(Organisation);

    public static Guid? StaffMemberId(this ClaimsPrincipal user) => user.Id(StaffMember);

    public static Guid? AccountId(this ClaimsPrincipal user) => user.Id(Account);

    private static Guid? Id(this ClaimsPrincipal user, string type) => Guid.TryParse(user.FindFirstValue(type), out var id) ? id : null;
}
