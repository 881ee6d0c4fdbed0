using Academy.Accounts.Services;
using Academy.Data;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Academy.Accounts.Endpoints;

/// <summary><c>POST /sign-out</c>: ends the session.</summary>
internal static class SignOut
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/sign-out", HandleAsync).WithName("sign-out").AllowAnonymous();

    private static async Task<Results<RedirectHttpResult, BadRequest>> HandleAsync(HttpContext context, IAntiforgery antiforgery, AcademyDb db, AuditTrail audit)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest();
        if (context.User is var user && user.OrganisationId() is { } organisation && user.StaffMemberId() is { } member)
        {
            audit.Add(db, organisation, "accounts.signed-out", member, (AuditTrail.StaffMember, member));
            await db.SaveChangesAsync();
        }

        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return TypedResults.Redirect("/sign-in");
    }
}
