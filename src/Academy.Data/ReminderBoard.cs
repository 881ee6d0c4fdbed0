using System.Globalization;
using System.Text.Json;
using Academy.Data.Conventions;
using Academy.Data.Notifications;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Data;

/// <summary>Puts many reminders down with one command. One that is there is left, unless its time is another one now, or its cause had gone and is there again.</summary>
public static class ReminderBoard
{
    /// <param name="db">In the scope of the organisation.</param>
    /// <param name="wanted">Of its rules.</param>
    /// <param name="now">When they are put down.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public static Task PlanAsync(AcademyDb db, IEnumerable<NewReminder> wanted, DateTimeOffset now, CancellationToken cancellation)
    {
        var (organisation, at) = (db.Scope.OrganisationId!.Value, UtcInstantConverter.ToStored(now.UtcDateTime));
        // Upper case is how SQLite holds ids, and this how it holds instants, as text; PostgreSQL reads either.
        var rows = JsonSerializer.Serialize(wanted.Select(one => new[]
        {
            Text(Guid.CreateVersion7(now)), Text(one.RuleId), Text(one.StaffMemberId), Text(one.SubjectId),
            one.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), one.Channel.ToString(),
            UtcInstantConverter.ToStored(one.DueAt).ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        }));
        FormattableString postgreSql = $"""
            insert into "Reminder" ("OrganisationId", "Id", "RuleId", "StaffMemberId", "SubjectId", "Day", "Channel", "DueAt", "State", "ChangedAt")
            select {organisation}, (value ->> 0)::uuid, (value ->> 1)::uuid, (value ->> 2)::uuid, (value ->> 3)::uuid, (value ->> 4)::date, value ->> 5,
                (value ->> 6)::timestamp at time zone 'UTC', {nameof(ReminderState.Planned)}, {at}
            from jsonb_array_elements({rows}::jsonb)
            on conflict ("OrganisationId", "RuleId", "StaffMemberId", "SubjectId", "Day", "Channel") do update
            set "DueAt" = excluded."DueAt", "State" = excluded."State", "End" = null, "ChangedAt" = excluded."ChangedAt"
            where ("Reminder"."State" = {nameof(ReminderState.Planned)} and "Reminder"."DueAt" <> excluded."DueAt") or "Reminder"."End" = {nameof(ReminderEnd.Gone)}
            """;
        FormattableString sqlite = $"""
            insert into "Reminder" ("OrganisationId", "Id", "RuleId", "StaffMemberId", "SubjectId", "Day", "Channel", "DueAt", "State", "ChangedAt")
            select {organisation}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, {nameof(ReminderState.Planned)}, {at}
            from json_each({rows})
            where true
            on conflict ("OrganisationId", "RuleId", "StaffMemberId", "SubjectId", "Day", "Channel") do update
            set "DueAt" = excluded."DueAt", "State" = excluded."State", "End" = null, "ChangedAt" = excluded."ChangedAt"
            where ("Reminder"."State" = {nameof(ReminderState.Planned)} and "Reminder"."DueAt" <> excluded."DueAt") or "Reminder"."End" = {nameof(ReminderEnd.Gone)}
            """;
        return db.Database.ExecuteSqlAsync(db.Provider == DatabaseProvider.PostgreSql ? postgreSql : sqlite, cancellation);
    }

    private static string Text(Guid id) => id.ToString().ToUpperInvariant();
}

/// <summary>A reminder to be put down.</summary>
/// <param name="SubjectId">What it is about: <see cref="ReminderSubject.Id"/>.</param>
/// <param name="Day">Of the cause.</param>
/// <param name="DueAt">When it is told, UTC.</param>
public sealed record NewReminder(Guid RuleId, Guid StaffMemberId, Guid SubjectId, DateOnly Day, ReminderChannel Channel, DateTime DueAt);
