using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Academy.Learning.Endpoints;

/// <summary><c>GET /learn/token</c>: for a page whose antiforgery token is of a session before, and who is signed in now.</summary>
internal static class PageToken
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/learn/token", Handle).ForScripts();

    private static Ok<FreshToken> Handle(HttpContext http, IAntiforgery antiforgery, ICurrentSession session) =>
        TypedResults.Ok(new FreshToken(antiforgery.GetAndStoreTokens(http).RequestToken!, session.StaffMemberId));
}

/// <param name="Token">For the header <c>RequestVerificationToken</c>.</param>
/// <param name="Staff">Whose events may be sent.</param>
internal sealed record FreshToken(string Token, Guid Staff);
