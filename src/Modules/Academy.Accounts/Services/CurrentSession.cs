using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Http;

namespace Academy.Accounts.Services;

/// <summary>Reads the session from the cookie's claims.</summary>
internal sealed class CurrentSession(IHttpContextAccessor http) : ICurrentSession
{
    public Guid OrganisationId => http.HttpContext?.User.OrganisationId() ?? throw Nobody;

    public Guid StaffMemberId => http.HttpContext?.User.StaffMemberId() ?? throw Nobody;

    private static InvalidOperationException Nobody => new("Nobody is signed in.");
}
