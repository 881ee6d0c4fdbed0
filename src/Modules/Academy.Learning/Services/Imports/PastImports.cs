using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Lists;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Imports;

/// <summary>The imports of an organisation and what is in them.</summary>
public sealed class PastImports(AcademyDbFactory databases, IStaffDirectory staff, TimeProvider clock)
{
    private const int PageSize = 50;

    /// <summary>A page of them, the newest first.</summary>
    public async Task<ListPage<ListedImport>> PageAsync(Guid organisationId, string? page, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var total = await db.Set<CompletionImport>().CountAsync(cancellation);
        var cut = PageCut.Of(total, page, PageSize);
        var imports = await db.Set<CompletionImport>().AsNoTracking().OrderByDescending(row => row.Id).Skip(cut.Skip).Take(cut.Size).ToListAsync(cancellation);
        var names = await staff.NamesAsync(organisationId, [.. imports.Select(row => row.UploadedBy).Distinct()], cancellation);
        return cut.Page<ListedImport>([.. imports.Select(row => new ListedImport(row, names.GetValueOrDefault(row.UploadedBy)))]);
    }

    /// <summary>Null when the organisation has none of this id. One query.</summary>
    public async Task<FoundImport?> FindAsync(Guid organisationId, Guid id, Guid readerId, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        return await db.Set<CompletionImport>().AsNoTracking().Where(row => row.Id == id)
            .Select(row => new FoundImport(row, RowsOf(db, id, readerId).Min(own => (int?)own.Number))).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>A page of the rows of an import, in the order of its file, with the people of today.</summary>
    public async Task<ListPage<ListedRow>> RowsAsync(Guid organisationId, CompletionImport import, string? page, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var cut = PageCut.Of(import.Total, page, PageSize);
        var rows = await db.Set<CompletionImportRow>().AsNoTracking().Where(row => row.ImportId == import.Id)
            .OrderBy(row => row.Number).Skip(cut.Skip).Take(cut.Size).ToListAsync(cancellation);
        var people = (await staff.ListAsync(organisationId, [.. rows.Select(row => row.StaffMemberId).Distinct()], TokyoTime.Today(clock), cancellation))
            .ToDictionary(person => person.Id);
        return cut.Page<ListedRow>([.. rows.Select(row => new ListedRow(row, people[row.StaffMemberId]))]);
    }

    /// <summary>The rows of an import that are about a member of staff.</summary>
    internal static IQueryable<CompletionImportRow> RowsOf(AcademyDb db, Guid importId, Guid staffMemberId) =>
        db.Set<CompletionImportRow>().Where(row => row.ImportId == importId && row.StaffMemberId == staffMemberId);

    /// <summary>Where the recognised completion of an enrolment comes from; null when it is not from an import.</summary>
    public async Task<CompletionImportRow?> SourceOfAsync(Guid organisationId, Guid enrolmentId, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        return await db.Set<CompletionImportRow>().AsNoTracking().Where(row => row.EnrolmentId == enrolmentId).SingleOrDefaultAsync(cancellation);
    }
}

/// <param name="OwnRow">The first row that is about the reader, as a spreadsheet counts it; null when none is.</param>
public sealed record FoundImport(CompletionImport Import, int? OwnRow);

/// <param name="Uploader">Who uploaded it; null when that is not known any more.</param>
public sealed record ListedImport(CompletionImport Import, string? Uploader);

/// <param name="Person">With the office of today.</param>
public sealed record ListedRow(CompletionImportRow Row, StaffListing Person);
