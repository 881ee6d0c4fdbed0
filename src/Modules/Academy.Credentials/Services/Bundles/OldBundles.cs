using Academy.Credentials.Services.Pdf;
using Academy.Data;
using Academy.Data.Credentials;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Credentials.Services.Bundles;

/// <summary>Forgets bundles a week after they were asked for: names and readings of a whole office do not lie about.</summary>
internal sealed class OldBundles(BundleFiles files, PdfPrinter printer, TimeProvider clock) : IWorkHandler
{
    public const int Days = 7;

    public static Scheduled Schedule { get; } = new("credentials.forget-old-bundles", "0 45 3 * * ?", "まとめて保存した証書の削除");

    public string Kind => Schedule.Kind;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-Days);
        var old = await db.Set<CertificateBundle>().Where(row => row.RequestedAt < before).ToListAsync(cancellation);
        foreach (var bundle in old)
            files.Delete(bundle);
        db.RemoveRange(old);
        await db.SaveChangesAsync(cancellation);
        printer.Clear(clock.GetUtcNow().UtcDateTime.AddDays(-1));
    }
}
