using Academy.Cohorts.Localization;
using Academy.Modularity.Navigation;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Services.Recruiting;

/// <summary>What the reader decides of whom their organisation puts forward; HR (人事) finds the way to it beside the figures.</summary>
public sealed class RecruitingAccess(ICurrentRights rights, ICurrentSession session, IStringLocalizer<Text> text) : IReportAction
{
    /// <summary>Whether the reader decides for the whole organisation.</summary>
    public Task<bool> IsHrAsync() => rights.HasAsync(Permissions.PutForward, new WholeOrganisation(session.OrganisationId));

    /// <summary>Whether the reader heads an office, and so is somebody's superior (所属長).</summary>
    public Task<bool> IsSuperiorAsync() => rights.HasAnywhereAsync(Permissions.Nominate);

    public async Task<ReportAction?> OfferAsync() => await IsHrAsync() ? new(text["勉強会への推薦"], "/hr/cohorts") : null;
}
