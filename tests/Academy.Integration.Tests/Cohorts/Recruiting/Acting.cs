using Academy.Cohorts.Services.Recruiting;
using Academy.Data;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Academy.Domain.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>Somebody who does something without a page: the services of the site, with their session and the rights that their roles give.</summary>
internal sealed record Acting(Guid OrganisationId, Guid StaffMemberId, IServiceProvider Services) : ICurrentSession, ICurrentRights, IServiceProvider
{
    /// <summary>A service as this person has it.</summary>
    public TService Make<TService>() => ActivatorUtilities.CreateInstance<TService>(this);

    public object? GetService(Type serviceType) =>
        serviceType == typeof(ICurrentSession) || serviceType == typeof(ICurrentRights) ? this
        : serviceType == typeof(RecruitingAccess) ? ActivatorUtilities.CreateInstance<RecruitingAccess>(this)
        : Services.GetService(serviceType);

    public Task<bool> HasAnywhereAsync(Permission permission) => HasAsync(permission, new WholeOrganisation(OrganisationId));

    public async Task<bool> HasAsync(Permission permission, IScopedResource resource)
    {
        var (holders, catalogue, today) = (
            Services.GetRequiredService<IRoleHolders>(), Services.GetRequiredService<PermissionCatalogue>(), TokyoTime.Today(Services.GetRequiredService<TimeProvider>()));
        foreach (var role in Enum.GetValues<Role>().Where(role => resource.OrganisationId == OrganisationId && catalogue.IsHeldBy(permission, role)))
            if ((await holders.HoldersAsync(OrganisationId, role, today, TestContext.Current.CancellationToken)).Contains(StaffMemberId))
                return true;
        return false;
    }
}
