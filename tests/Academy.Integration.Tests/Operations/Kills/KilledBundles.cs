using System.IO.Compression;
using Academy.Credentials.Services.Bundles;
using Academy.Data;
using Academy.Data.Credentials;
using Academy.Data.Organisations;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Operations.Kills;

/// <summary>Files of certificates that are asked for one after the other: work that prints, and writes a file.</summary>
/// <param name="size">What one bundle holds.</param>
internal sealed class KilledBundles(TestSite site, StaffMember learner, int size)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Asks for the oldest certificates, unless the last bundle is not ready. They are printed once: no process lives long enough for more than a few.</summary>
    public async Task KeepOneUnderWayAsync()
    {
        await using var db = site.Db(DataScope.Of(learner.OrganisationId));
        if (await db.Set<CertificateBundle>().AnyAsync(row => row.State == BundleState.Preparing, Stop))
            return;
        var certificates = await db.Set<Certificate>().OrderBy(row => row.Number).Take(size).Select(row => row.Id).ToListAsync(Stop);
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        var bundle = new CertificateBundle
        {
            OrganisationId = learner.OrganisationId,
            RequestedBy = learner.Id,
            DepartmentId = await db.Set<Department>().Select(row => row.Id).FirstAsync(Stop),
            OfficeName = "総務部",
            Certificates = BundledCertificate.Write(certificates.Select(id => new BundledCertificate(id, null))),
            Total = size,
            Done = 0,
            State = BundleState.Preparing,
            RequestedAt = site.Clock.GetUtcNow().UtcDateTime,
        };
        db.Add(bundle);
        await db.SaveChangesAsync(Stop);
        await site.Services.GetRequiredService<WorkBoard>().AddAsync(db, PrepareBundle.Part(bundle.Id, 0), Stop);
        await transaction.CommitAsync(Stop);
    }

    /// <summary>Each bundle is ready, and its file has each certificate once, in the order asked for, as a whole PDF.</summary>
    /// <returns>How many there are.</returns>
    public async Task<int> AssertWholeAsync()
    {
        await using var db = site.Db(DataScope.System("test"));
        var bundles = await db.Set<CertificateBundle>().AsNoTracking().ToListAsync(Stop);
        var numbers = await db.Set<Certificate>().ToDictionaryAsync(row => row.Id, row => row.Number, Stop);
        var files = site.Services.GetRequiredService<BundleFiles>();
        foreach (var bundle in bundles)
        {
            Assert.Equal((BundleState.Ready, size), (bundle.State, bundle.Done));
            await using var zip = await ZipFile.OpenReadAsync(files.PathOf(bundle), Stop);
            var packed = BundledCertificate.Read(bundle.Certificates);
            Assert.Equal((size, size), (packed.Count, zip.Entries.Count));
            foreach (var (entry, certificate) in zip.Entries.Zip(packed))
            {
                Assert.Contains($"-{numbers[certificate.Id]:D4}号", entry.FullName, StringComparison.Ordinal);
                using var reader = new StreamReader(await entry.OpenAsync(Stop));
                var pdf = await reader.ReadToEndAsync(Stop);
                Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
                Assert.EndsWith("%%EOF", pdf.TrimEnd(), StringComparison.Ordinal);
            }
        }

        return bundles.Count;
    }
}
