using System.Text.Json;
using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Events;
using Academy.Domain.Time;
using Academy.Learning.Services.Log;
using Academy.Learning.Services.Player;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Imports;

/// <summary>
/// Writes the completions of a confirmed import, all or none, in the one transaction of the work. Before it begins, the enrolments that are
/// there are looked at part by part: that shows how far it is, and brings the releases into memory that the writing needs.
/// </summary>
internal sealed class ImportCompletions(
    AcademyDbFactory databases, ICourseDirectory courses, ReleaseShelf shelf, FactProjection projection, AuditTrail audit, TimeProvider clock) : IWorkHandler
{
    public const string Name = "learning.import-completions";

    /// <summary>Rows that are looked at between two signs of progress.</summary>
    private const int Part = 500;

    /// <summary>How often it is tried before HR is told that it failed.</summary>
    private const int Attempts = 3;

    private IReadOnlyDictionary<Guid, OfferedCourse> _courses = new Dictionary<Guid, OfferedCourse>();

    public string Kind => Name;

    public string? Lane => WorkLanes.Slow;

    /// <param name="confirmedAt">One that failed is confirmed again, and that is other work.</param>
    public static NewWork Of(Guid importId, DateTime confirmedAt) =>
        new(Name, $"completions:{importId}:{confirmedAt.Ticks}", JsonSerializer.Serialize(new ImportToWrite(importId)));

    public async Task PrepareAsync(WorkItem item, CancellationToken cancellation)
    {
        if (item.Attempts > Attempts)
            throw new WorkRefusedException($"It failed {Attempts} times; the log says why.");
        var (organisation, import) = (item.OrganisationId!.Value, ImportOf(item));
        List<CompletionImportRow> rows;
        await using (var db = databases.Create(DataScope.Of(organisation)))
            rows = await Rows(db, import).AsNoTracking().ToListAsync(cancellation);
        var offered = rows.Select(row => row.CourseId).ToHashSet();
        _courses = (await courses.ListAsync(organisation, cancellation)).Where(course => offered.Contains(course.CourseId)).ToDictionary(course => course.CourseId);
        foreach (var course in _courses.Values)
            await shelf.ReleaseAsync(organisation, course.ReleaseId, cancellation);
        var looked = 0;
        foreach (var part in rows.Chunk(Part))
        {
            await projection.WriteAsync(organisation, await EnrolledAsync(organisation, part, cancellation), (_, _) => [], beside: null, cancellation);
            looked += part.Length;
            await ProgressAsync(organisation, import, looked, cancellation);
        }
    }

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var importId = ImportOf(item);
        // One that failed is there when an administrator has the work tried again, and may be done or thrown away by then.
        if (await Open(db, importId).AsNoTracking().SingleOrDefaultAsync(cancellation) is not { } import)
            return;
        var now = clock.GetUtcNow().UtcDateTime;
        var open = await EnrolAsync(db, import, now, cancellation);
        var added = await RecogniseAsync(db, import, open, now, cancellation);
        var done = await Open(db, importId).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, ImportState.Done).SetProperty(row => row.Added, added).SetProperty(row => row.EndedAt, now), cancellation);
        if (done == 0)
            throw new InvalidOperationException($"The import {importId} was ended at the same moment: the next attempt leaves it.");
        audit.Add(
            db, import.OrganisationId, "learning.completions-imported", import.ConfirmedBy, ("CompletionImport", import.Id),
            new Dictionary<string, int> { ["added"] = added, ["unchanged"] = import.Total - added });
        await db.SaveChangesAsync(cancellation);
    }

    public Task GivenUpAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var (import, now) = (ImportOf(item), clock.GetUtcNow().UtcDateTime);
        return db.Set<CompletionImport>().Where(row => row.Id == import && row.State == ImportState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ImportState.Failed).SetProperty(row => row.EndedAt, now), cancellation);
    }

    /// <summary>Decides as things stand now which rows are new, and enrols whoever is not.</summary>
    /// <returns>The rows that are new, by their enrolments.</returns>
    private async Task<Dictionary<Guid, CompletionImportRow>> EnrolAsync(AcademyDb db, CompletionImport import, DateTime now, CancellationToken cancellation)
    {
        var rows = await Rows(db, import.Id).ToListAsync(cancellation);
        var releases = new Dictionary<Guid, Guid>();
        // In one order: so two that take several never wait for each other.
        foreach (var course in _courses.Values.OrderBy(course => course.CourseId))
            releases[course.CourseId] = await PublicationLock.HoldToEnrolAsync(db, course.OfferingId, course.CourseId, cancellation);
        var known = await KnownCompletions.ReadAsync(db, [.. rows.Select(row => row.StaffMemberId).Distinct()], [.. releases.Keys], cancellation);
        foreach (var row in rows)
        {
            var found = known.Find(row.StaffMemberId, row.CourseId);
            row.Outcome = found is { IsCompleted: true } ? RowOutcome.Unchanged : RowOutcome.Added;
            row.EnrolmentId = row.Outcome == RowOutcome.Unchanged ? null : found?.Id ?? NewEnrolment.Add(
                db, import.OrganisationId, row.StaffMemberId, _courses[row.CourseId], releases[row.CourseId], EnrolmentSource.Imported, due: null, Since(row.CompletedOn, now)).Id;
        }

        await db.SaveChangesAsync(cancellation);
        // The facts are folded and saved anew, by rows that are read under the lock.
        db.ChangeTracker.Clear();
        return rows.Where(row => row.EnrolmentId is not null).ToDictionary(row => row.EnrolmentId!.Value);
    }

    /// <summary>Adds the recognitions to the logs: each under an id of its import and row, so that it is there once.</summary>
    /// <returns>How many there are.</returns>
    private async Task<int> RecogniseAsync(
        AcademyDb db, CompletionImport import, IReadOnlyDictionary<Guid, CompletionImportRow> rows, DateTime now, CancellationToken cancellation)
    {
        var written = await projection.WriteAsync(
            db,
            import.OrganisationId,
            [.. rows.Keys],
            (enrolment, state) => state.CompletedAt is null ? [Recognition(import, rows[enrolment.Id], now)] : [],
            cancellation);
        foreach (var log in written.Logs)
            if (log.Added.Count == 0 || log.After.CompletedOn != rows[log.Enrolment.Id].CompletedOn)
                // Completed in between, or a day that the log does not take: the next attempt looks again.
                throw new InvalidOperationException($"The row {rows[log.Enrolment.Id].Number} of the import {import.Id} was not recognised.");
        db.ChangeTracker.Clear();
        return rows.Count;
    }

    private static StoredEvent Recognition(CompletionImport import, CompletionImportRow row, DateTime now) => new LearningEvent(
        ContentId.Of("completion-import", $"{import.Id:N}", $"{row.Number}"), ItemId: null, now, now, import.ConfirmedBy,
        new CompletionRecognised(row.CompletedOn, $"{row.Training}({row.Organiser})")).ToStored();

    /// <summary>Whoever is enrolled by a completion was so by its day: a figure of that day counts it.</summary>
    private static DateTime Since(DateOnly completedOn, DateTime now) => TokyoTime.StartOf(completedOn) is var start && start < now ? start : now;

    private async Task<IReadOnlyCollection<Guid>> EnrolledAsync(Guid organisation, IReadOnlyList<CompletionImportRow> part, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisation));
        var known = await KnownCompletions.ReadAsync(db, [.. part.Select(row => row.StaffMemberId)], [.. part.Select(row => row.CourseId).Distinct()], cancellation);
        return [.. known.All.Where(enrolment => !enrolment.IsCompleted).Select(enrolment => enrolment.Id)];
    }

    private async Task ProgressAsync(Guid organisation, Guid import, int looked, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisation));
        await db.Set<CompletionImport>().Where(row => row.Id == import && row.State == ImportState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Checked, looked), cancellation);
    }

    private static IQueryable<CompletionImportRow> Rows(AcademyDb db, Guid import) =>
        db.Set<CompletionImportRow>().Where(row => row.ImportId == import).OrderBy(row => row.Number);

    private static IQueryable<CompletionImport> Open(AcademyDb db, Guid import) =>
        db.Set<CompletionImport>().Where(row => row.Id == import && (row.State == ImportState.Running || row.State == ImportState.Failed));

    private static Guid ImportOf(WorkItem item) => JsonSerializer.Deserialize<ImportToWrite>(item.Payload)!.ImportId;

    /// <summary>The payload of the work.</summary>
    private sealed record ImportToWrite(Guid ImportId);
}
