using Academy.Modularity.Scopes;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Academy.Accounts.Services;

/// <summary>Gives the request the scope of the signed-in user's organisation.</summary>
internal sealed class ScopeMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, CurrentScope scope)
    {
        // The error page comes this way too, and needs no session.
        if (context.Features.Get<IExceptionHandlerFeature>() is null)
            context.Features.Get<UncheckedSession>()?.Fault.Throw();
        if (context.User.OrganisationId() is { } organisation)
            scope.Set(DataScope.Of(organisation));
        return next(context);
    }
}
