using Academy.Data;
using Academy.Data.Separation;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Academy.Web.Hosting;

/// <summary><c>/healthz/ready</c>: the database answers, its schema is this program's, and its policies hold for the application's role.</summary>
internal sealed class Readiness(AcademyDbFactory databases) : IHealthCheck
{
    /// <summary>True when the role could see rows without a policy: an owner, a superuser, one that bypasses or that inherits the system role.</summary>
    private const string CouldBypass = $"""
        select rolsuper or rolbypassrls or pg_has_role(current_user, '{OrganisationSetting.SystemRole}', 'usage')
            or exists (select from pg_tables where schemaname = 'public' and pg_has_role(current_user, tableowner, 'usage')) as "Value"
        from pg_roles where rolname = current_user
        """;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = databases.Create(DataScope.None);
        var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken);
        if (pending.Any())
            return HealthCheckResult.Unhealthy($"The schema lacks {string.Join(", ", pending)}: run the verb migrate.");
        if (db.Provider == DatabaseProvider.PostgreSql && await db.Database.SqlQueryRaw<bool>(CouldBypass).SingleAsync(cancellationToken))
            return HealthCheckResult.Unhealthy("The application's role could see all organisations: see docs/guides/postgresql.md.");
        return HealthCheckResult.Healthy();
    }
}
