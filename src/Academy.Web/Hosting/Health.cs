using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Academy.Web.Hosting;

/// <summary><c>/healthz/live</c>: the process answers. <c>/healthz/ready</c>: it can serve. Reasons go to the log, not to the asker.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder site)
    {
        site.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false }).ShortCircuit();
        site.MapHealthChecks("/healthz/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).ShortCircuit();
    }
}
