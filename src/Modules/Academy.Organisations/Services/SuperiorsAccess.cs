using Academy.Modularity.Navigation;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Academy.Organisations.Localization;
using Microsoft.Extensions.Localization;

namespace Academy.Organisations.Services;

/// <summary>Who decides who is a superior; they find the way to it beside HR's figures.</summary>
public sealed class SuperiorsAccess(ICurrentRights rights, ICurrentSession session, IStringLocalizer<Text> text) : IReportAction
{
    public Task<bool> IsOpenAsync() => rights.HasAsync(Permissions.ChooseSuperiors, new WholeOrganisation(session.OrganisationId));

    public async Task<ReportAction?> OfferAsync() => await IsOpenAsync() ? new(text["所属長"], "/hr/superiors") : null;
}
