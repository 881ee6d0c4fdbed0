using Academy.Data;

namespace Academy.Notifications.Services.Reminders;

/// <summary>The work behind reminders.</summary>
internal static class ReminderWork
{
    public const string Plan = "notifications.plan-reminders";

    public const string Tell = "notifications.tell-reminders";

    /// <summary>Makes the reminders of an organisation ahead.</summary>
    /// <param name="organisationId">Whose.</param>
    /// <param name="cause">What asks for it, the same for the same.</param>
    public static NewWork PlanFor(Guid organisationId, string cause) => new(Plan, $"plan:{organisationId:N}:{cause}", OrganisationId: organisationId);

    /// <summary>Tells what is due by then.</summary>
    public static NewWork TellAt(Guid organisationId, DateTime dueAt) => new(Tell, $"tell:{organisationId:N}:{dueAt.Ticks}", DueAt: dueAt, OrganisationId: organisationId);

    /// <summary>Tells what is due and was left by a piece of work.</summary>
    public static NewWork TellAfter(Guid organisationId, Guid workId) => new(Tell, $"tell:{organisationId:N}:after:{workId:N}", OrganisationId: organisationId);
}
