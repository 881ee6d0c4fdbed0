using System.IO.Compression;
using Academy.Credentials.Services.Pdf;
using Academy.Data;
using Academy.Data.Credentials;
using Academy.Domain.Credentials;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Credentials.Services.Bundles;

/// <summary>The files of bundles in the data directory: printed a part at a time, then put into one.</summary>
public sealed class BundleFiles(CertificatePdfs pdfs, SiteDirectories directories)
{
    /// <summary>What one piece of work prints: well within its lease.</summary>
    public const int Part = 10;

    public string PathOf(Guid organisationId, Guid bundleId) => Path.Combine(directories.Data($"bundles/{organisationId:N}"), $"{bundleId:N}.zip");

    /// <summary>Deletes a bundle's file, and what a packing that was broken off left of it.</summary>
    public void Delete(Guid organisationId, Guid bundleId)
    {
        foreach (var file in Directory.EnumerateFiles(directories.Data($"bundles/{organisationId:N}"), $"{bundleId:N}.zip*"))
            File.Delete(file);
    }

    /// <summary>Prints a part; what is printed already stays.</summary>
    /// <param name="db">In the scope of the bundle's organisation.</param>
    /// <param name="bundle">What was asked for.</param>
    /// <param name="from">How many came before.</param>
    /// <param name="tell">Told after each one how many are printed.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="PdfException">One could not be printed.</exception>
    public async Task PrintAsync(AcademyDb db, CertificateBundle bundle, int from, Func<int, Task> tell, CancellationToken cancellation)
    {
        foreach (var certificate in await CertificatesAsync(db, [.. IdsOf(bundle).Skip(from).Take(Part)], cancellation))
        {
            await pdfs.FileOfAsync(bundle.OrganisationId, certificate, cancellation);
            await tell(++from);
        }
    }

    /// <summary>Puts all that holds into one file, at once and whole; what was revoked meanwhile is left out.</summary>
    /// <param name="db">In the scope of the bundle's organisation.</param>
    /// <param name="bundle">Printed.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="PdfException">One was changed since, and could not be printed.</exception>
    public async Task PackAsync(AcademyDb db, CertificateBundle bundle, CancellationToken cancellation)
    {
        var path = PathOf(bundle.OrganisationId, bundle.Id);
        var beside = $"{path}.{Guid.NewGuid():N}";
        await using (var zip = await ZipFile.OpenAsync(beside, ZipArchiveMode.Create, cancellation))
        {
            var number = 0;
            foreach (var part in IdsOf(bundle).Chunk(100))
                foreach (var certificate in await CertificatesAsync(db, part, cancellation))
                    // A PDF is compressed already.
                    await zip.CreateEntryFromFileAsync(
                        await pdfs.FileOfAsync(bundle.OrganisationId, certificate, cancellation),
                        $"{++number:D4}_{FileNames.Of(certificate.Printed.Name.Display)}_{CertificatePdfs.NameOf(certificate)}", CompressionLevel.NoCompression, cancellation);
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Those that still hold, in the order given.</summary>
    private static async Task<IReadOnlyList<ShownCertificate>> CertificatesAsync(AcademyDb db, IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        var rows = await db.Set<Certificate>().AsNoTracking().Where(row => ids.Contains(row.Id)).WithVersion(db).ToDictionaryAsync(row => row.Certificate.Id, cancellation);
        return [.. ids.Where(rows.ContainsKey).Select(id => ShownCertificate.Of(rows[id])).Where(certificate => CertificateRules.Holds(certificate.State))];
    }

    public static IEnumerable<Guid> IdsOf(CertificateBundle bundle) =>
        bundle.CertificateIds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Guid.ParseExact(id, "N"));
}
