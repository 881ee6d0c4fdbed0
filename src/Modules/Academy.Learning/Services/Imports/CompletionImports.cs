using System.Security.Cryptography;
using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Imports;

/// <summary>Takes in files of completions that were reached elsewhere, up to the confirmation; <see cref="ImportCompletions"/> writes them.</summary>
public sealed class CompletionImports(
    AcademyDbFactory databases, IStaffDirectory staff, ICourseDirectory courses, WorkBoard board, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Checks a file and keeps it to be confirmed. With a fault in it nothing is kept; a file that is known already is not kept twice.</summary>
    internal async Task<UploadOutcome> UploadAsync(string fileName, byte[] bytes, CancellationToken cancellation)
    {
        var hash = Convert.ToHexString(SHA256.HashData(bytes));
        await using var db = Open();
        if (await FindAsync(db, hash, cancellation) is { } known)
            return new(known, IsKnown: true, []);
        if (!CompletionTable.TryRead(bytes, out var table, out var faults))
            return new(null, IsKnown: false, faults);
        var check = new CompletionCheck(
            table,
            await staff.NumberedAsync(session.OrganisationId, CompletionCheck.NumbersIn(table), TokyoTime.Today(clock), cancellation),
            await courses.ListAsync(session.OrganisationId, cancellation),
            session.StaffMemberId,
            TokyoTime.Today(clock));
        var rows = check.Run();
        if (check.Faults.Count > 0)
            return new(null, IsKnown: false, check.Faults);
        try
        {
            return new(await KeepAsync(db, fileName, hash, rows, cancellation), IsKnown: false, []);
        }
        catch (DbUpdateException)
        {
            // The same file came twice at once: the unique key let one of them in.
            db.ChangeTracker.Clear();
            if (await FindAsync(db, hash, cancellation) is { } other)
                return new(other, IsKnown: true, []);
            throw;
        }
    }

    /// <summary>Has an import carried out that waits, or that failed. A second time it changes nothing.</summary>
    /// <returns>False when there was nothing to confirm, or when a row is about whoever confirms: nobody decides about themselves.</returns>
    public async Task<bool> ConfirmAsync(Guid id, CancellationToken cancellation)
    {
        var now = Now;
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var own = PastImports.RowsOf(db, id, session.StaffMemberId);
        var confirmed = await Open(db, id).Where(_ => !own.Any()).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, ImportState.Running).SetProperty(row => row.Checked, 0).SetProperty(row => row.EndedAt, (DateTime?)null)
            .SetProperty(row => row.ConfirmedBy, session.StaffMemberId).SetProperty(row => row.ConfirmedAt, now), cancellation);
        if (confirmed == 0)
            return false;
        await board.AddAsync(db, ImportCompletions.Of(id, now), cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Throws away an import that waits, or that failed; one that was carried out stays for ever.</summary>
    /// <returns>False when there was nothing to throw away.</returns>
    public async Task<bool> DiscardAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Set<CompletionImportRow>().Where(row => row.ImportId == id && Open(db, id).Any()).ExecuteDeleteAsync(cancellation);
        var discarded = await Open(db, id).ExecuteDeleteAsync(cancellation);
        if (discarded == 0)
            // Confirmed at the same moment: its rows stay.
            return false;
        audit.Add(db, session.OrganisationId, "learning.completions-discarded", session.StaffMemberId, ("CompletionImport", id));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));

    private static IQueryable<CompletionImport> Open(AcademyDb db, Guid id) =>
        db.Set<CompletionImport>().Where(row => row.Id == id && (row.State == ImportState.Waiting || row.State == ImportState.Failed));

    private static Task<Guid?> FindAsync(AcademyDb db, string hash, CancellationToken cancellation) =>
        db.Set<CompletionImport>().Where(row => row.FileHash == hash).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellation);

    private async Task<Guid> KeepAsync(AcademyDb db, string fileName, string hash, IReadOnlyList<CheckedRow> rows, CancellationToken cancellation)
    {
        var known = await KnownCompletions.ReadAsync(
            db, [.. rows.Select(row => row.StaffMemberId).Distinct()], [.. rows.Select(row => row.Course.CourseId).Distinct()], cancellation);
        var kept = new CompletionImport
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            OrganisationId = session.OrganisationId,
            FileName = UploadedName.Of(fileName),
            FileHash = hash,
            Total = rows.Count,
            Added = rows.Count(row => OutcomeOf(known, row) == RowOutcome.Added),
            State = ImportState.Waiting,
            UploadedBy = session.StaffMemberId,
            UploadedAt = Now,
        };
        db.Add(kept);
        db.AddRange(rows.Select(row => new CompletionImportRow
        {
            OrganisationId = kept.OrganisationId,
            ImportId = kept.Id,
            Number = row.Number,
            StaffMemberId = row.StaffMemberId,
            OfferingId = row.Course.OfferingId,
            CourseId = row.Course.CourseId,
            CompletedOn = row.CompletedOn,
            Training = row.Training,
            Organiser = row.Organiser,
            Note = row.Note,
            Outcome = OutcomeOf(known, row),
        }));
        await db.SaveChangesAsync(cancellation);
        return kept.Id;
    }

    private static RowOutcome OutcomeOf(KnownCompletions known, CheckedRow row) =>
        known.Find(row.StaffMemberId, row.Course.CourseId) is { IsCompleted: true } ? RowOutcome.Unchanged : RowOutcome.Added;
}

/// <summary>What became of a file.</summary>
/// <param name="ImportId">Null when it has faults.</param>
/// <param name="IsKnown">Whether it had been uploaded before.</param>
internal sealed record UploadOutcome(Guid? ImportId, bool IsKnown, IReadOnlyList<ImportFault> Faults);
