using Academy.Data;
using Academy.Data.Learning;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Imports;

/// <summary>Forgets imports that nobody carried out within a month: what people learned elsewhere does not lie about for nothing.</summary>
internal sealed class OldImports(TimeProvider clock) : IWorkHandler
{
    public const int Days = 30;

    public static Scheduled Schedule { get; } = new("learning.forget-open-imports", "0 50 3 * * ?", "確定しなかった取り込みの削除");

    public string Kind => Schedule.Kind;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-Days);
        var old = db.Set<CompletionImport>().Where(row => (row.EndedAt ?? row.UploadedAt) < before && (row.State == ImportState.Waiting || row.State == ImportState.Failed));
        var ids = await old.Select(row => row.Id).ToListAsync(cancellation);
        await db.Set<CompletionImportRow>().Where(row => ids.Contains(row.ImportId)).ExecuteDeleteAsync(cancellation);
        if (await old.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(cancellation) != ids.Count)
            throw new InvalidOperationException("An import was confirmed at the same moment: the next attempt leaves it.");
    }
}
