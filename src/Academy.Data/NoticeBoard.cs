using System.Text.Json;
using Academy.Data.Conventions;
using Academy.Domain.Notices;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Data;

/// <summary>
/// Tells people something, in the transaction of its cause: one command however many they are. Statements rather than rows of the
/// context, since a cause that was told already must be passed over without an error, which would end a transaction of PostgreSQL.
/// </summary>
public sealed class NoticeBoard(TimeProvider clock)
{
    /// <param name="db">The context that saves the cause: in the scope of the organisation, with a transaction begun.</param>
    /// <param name="receivers">Members of staff of that organisation.</param>
    /// <param name="content">What all of them are told.</param>
    /// <param name="dedupeKey">Names the cause, at most 200 characters: nobody is told twice under one key. Null when it cannot come twice.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <exception cref="InvalidOperationException">No transaction is begun, or the scope is not an organisation's.</exception>
    public async Task AddAsync(
        AcademyDb db, IReadOnlyCollection<Guid> receivers, NoticeContent content, string? dedupeKey, CancellationToken cancellation)
    {
        if (db.Scope.OrganisationId is not { } organisation || db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A notice is written in an organisation's scope and in the transaction of its cause.");
        if (receivers.Count == 0)
            return;
        var now = clock.GetUtcNow();
        var (payload, at) = (NoticeJson.Write(content), UtcInstantConverter.ToStored(now.UtcDateTime));
        // Upper case is how SQLite holds ids, as text; PostgreSQL reads either.
        var rows = JsonSerializer.Serialize(receivers.Distinct().Select(receiver => new[] { Text(Guid.CreateVersion7(now)), Text(receiver) }));
        FormattableString postgreSql = $"""
            insert into "Notice" ("OrganisationId", "Id", "StaffMemberId", "Kind", "Payload", "CreatedAt", "DedupeKey")
            select {organisation}, (value ->> 0)::uuid, (value ->> 1)::uuid, {content.Kind}, {payload}, {at}, {dedupeKey}
            from jsonb_array_elements({rows}::jsonb)
            on conflict ("OrganisationId", "StaffMemberId", "DedupeKey") do nothing
            """;
        FormattableString sqlite = $"""
            insert into "Notice" ("OrganisationId", "Id", "StaffMemberId", "Kind", "Payload", "CreatedAt", "DedupeKey")
            select {organisation}, value ->> 0, value ->> 1, {content.Kind}, {payload}, {at}, {dedupeKey}
            from json_each({rows})
            where true
            on conflict ("OrganisationId", "StaffMemberId", "DedupeKey") do nothing
            """;
        await db.Database.ExecuteSqlAsync(db.Provider == DatabaseProvider.PostgreSql ? postgreSql : sqlite, cancellation);
    }

    private static string Text(Guid id) => id.ToString().ToUpperInvariant();
}
