using Academy.Learning.Localization;
using Academy.Modularity.Navigation;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Services.Imports;

/// <summary>Who may import completions; they find the way to it beside HR's figures.</summary>
public sealed class ImportAccess(ICurrentRights rights, ICurrentSession session, IStringLocalizer<Text> text) : IReportAction
{
    public Task<bool> IsOpenAsync() => rights.HasAsync(Permissions.ImportCompletions, new WholeOrganisation(session.OrganisationId));

    public async Task<ReportAction?> OfferAsync() => await IsOpenAsync() ? new(text["修了を取り込む"], "/hr/completions") : null;
}
