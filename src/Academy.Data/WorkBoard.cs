using System.Globalization;
using System.Text.Json;
using Academy.Data.Conventions;
using Academy.Data.Jobs;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Data;

/// <summary>
/// Writes down what is to be done, in the transaction of its cause: if that is not committed, nothing is done. A statement rather than
/// rows of the context, since work that is known already must be passed over without an error, which would end a transaction of PostgreSQL.
/// </summary>
public sealed class WorkBoard(TimeProvider clock, WorkSteps steps)
{
    /// <param name="db">The context that saves the cause, with a transaction begun. The work is its organisation's; in a system scope whose it says.</param>
    /// <param name="work">What is to be done: one command, however much it is.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <exception cref="InvalidOperationException">No transaction is begun.</exception>
    public async Task AddAsync(AcademyDb db, IReadOnlyCollection<NewWork> work, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Work is written in the transaction of its cause.");
        if (work.Count == 0)
            return;
        var now = clock.GetUtcNow();
        var at = UtcInstantConverter.ToStored(now.UtcDateTime);
        // Upper case is how SQLite holds ids, and this how it holds instants, as text; PostgreSQL reads either.
        var rows = JsonSerializer.Serialize(work.Select(one => new[]
        {
            Guid.CreateVersion7(now).ToString().ToUpperInvariant(), one.DedupeKey, one.Kind, one.Payload,
            UtcInstantConverter.ToStored(one.DueAt ?? now.UtcDateTime).ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
            (db.Scope.OrganisationId ?? one.OrganisationId)?.ToString().ToUpperInvariant(),
        }));
        FormattableString postgreSql = $"""
            insert into "Work" ("Id", "DedupeKey", "Kind", "OrganisationId", "Payload", "DueAt", "State", "Attempts", "CreatedAt")
            select (value ->> 0)::uuid, value ->> 1, value ->> 2, (value ->> 5)::uuid, value ->> 3, (value ->> 4)::timestamp at time zone 'UTC', {nameof(WorkState.Ready)}, 0, {at}
            from jsonb_array_elements({rows}::jsonb)
            on conflict ("DedupeKey") do nothing
            """;
        FormattableString sqlite = $"""
            insert into "Work" ("Id", "DedupeKey", "Kind", "OrganisationId", "Payload", "DueAt", "State", "Attempts", "CreatedAt")
            select value ->> 0, value ->> 1, value ->> 2, value ->> 5, value ->> 3, value ->> 4, {nameof(WorkState.Ready)}, 0, {at}
            from json_each({rows})
            where true
            on conflict ("DedupeKey") do nothing
            """;
        if (await db.Database.ExecuteSqlAsync(db.Provider == DatabaseProvider.PostgreSql ? postgreSql : sqlite, cancellation) == 0)
            return;
        db.HasNewWork = true;
        steps.Reach(WorkStep.CauseWritten, work.Select(one => one.Kind));
    }

    /// <inheritdoc cref="AddAsync(AcademyDb, IReadOnlyCollection{NewWork}, CancellationToken)"/>
    public Task AddAsync(AcademyDb db, NewWork work, CancellationToken cancellation) => AddAsync(db, [work], cancellation);

    /// <summary>Ends what asks for the same as a piece that is being carried out, which covers it: of what nobody has leased, nor is about to.</summary>
    /// <param name="db">Of the piece's transaction.</param>
    /// <param name="item">The piece. All work of its kind and organisation asks for the same when its payload says nothing.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public Task EndOthersAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var others = db.Provider == DatabaseProvider.PostgreSql
            ? db.Set<Work>().FromSql($"""select * from "Work" where "Kind" = {item.Kind} and "State" = 'Ready' and "OrganisationId" = {item.OrganisationId} for update skip locked""")
            : db.Set<Work>().Where(work => work.Kind == item.Kind && work.State == WorkState.Ready && work.OrganisationId == item.OrganisationId);
        return others.Where(work => item.Payload == "{}" || work.Payload == item.Payload)
            .ExecuteUpdateAsync(set => set.SetProperty(work => work.State, WorkState.Done).SetProperty(work => work.EndedAt, now), cancellation);
    }
}
