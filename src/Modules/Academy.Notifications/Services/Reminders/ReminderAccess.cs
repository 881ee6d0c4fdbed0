using Academy.Modularity.Navigation;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Academy.Notifications.Localization;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Services.Reminders;

/// <summary>Who decides what an organisation reminds its people of; they find the way to it beside HR's figures.</summary>
public sealed class ReminderAccess(ICurrentRights rights, ICurrentSession session, IStringLocalizer<Text> text) : IReportAction
{
    public Task<bool> IsOpenAsync() => rights.HasAsync(Permissions.ManageReminders, new WholeOrganisation(session.OrganisationId));

    public async Task<ReportAction?> OfferAsync() => await IsOpenAsync() ? new(text["リマインダー"], "/hr/reminders") : null;
}
