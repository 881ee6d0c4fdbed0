using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>Where the file of a finished bundle lies. Its name follows from what is in it: a worker that is behind another one never replaces the file by another.</summary>
    public string PathOf(CertificateBundle bundle) => PathOf(bundle, bundle.Certificates);

    /// <summary>Deletes a bundle's file, and what a packing that was broken off left of it.</summary>
    public void Delete(CertificateBundle bundle)
    {
        foreach (var file in Directory.EnumerateFiles(FolderOf(bundle), $"{bundle.Id:N}*"))
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
        foreach (var certificate in await CertificatesAsync(db, [.. BundledCertificate.Read(bundle.Certificates).Skip(from).Take(Part)], cancellation))
        {
            await pdfs.FileOfAsync(bundle.OrganisationId, certificate, cancellation);
            await tell(++from);
        }
    }

    /// <summary>Puts all that holds into one file, at once and whole; what was revoked meanwhile is left out.</summary>
    /// <param name="db">In the scope of the bundle's organisation.</param>
    /// <param name="bundle">Printed.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What is in it.</returns>
    /// <exception cref="PdfException">One was changed since, and could not be printed.</exception>
    public async Task<IReadOnlyList<BundledCertificate>> PackAsync(AcademyDb db, CertificateBundle bundle, CancellationToken cancellation)
    {
        var beside = Path.Combine(FolderOf(bundle), $"{bundle.Id:N}.{Guid.NewGuid():N}");
        var packed = new List<BundledCertificate>();
        await using (var zip = await ZipFile.OpenAsync(beside, ZipArchiveMode.Create, cancellation))
        {
            foreach (var part in BundledCertificate.Read(bundle.Certificates).Chunk(100))
                foreach (var certificate in await CertificatesAsync(db, part, cancellation))
                {
                    packed.Add(new(certificate.Id, certificate.Version));
                    // A PDF is compressed already.
                    await zip.CreateEntryFromFileAsync(
                        await pdfs.FileOfAsync(bundle.OrganisationId, certificate, cancellation),
                        $"{packed.Count:D4}_{FileNames.Of(certificate.Printed.Name.Display)}_{CertificatePdfs.NameOf(certificate)}", CompressionLevel.NoCompression, cancellation);
                }
        }

        File.Move(beside, PathOf(bundle, BundledCertificate.Write(packed)), overwrite: true);
        return packed;
    }

    /// <summary>Those that still hold, in the order given, each as it stands now.</summary>
    private static async Task<IReadOnlyList<ShownCertificate>> CertificatesAsync(AcademyDb db, IReadOnlyList<BundledCertificate> asked, CancellationToken cancellation)
    {
        var ids = asked.Select(certificate => certificate.Id).ToList();
        var rows = await db.Set<Certificate>().AsNoTracking().Where(row => ids.Contains(row.Id)).WithVersion(db).ToDictionaryAsync(row => row.Certificate.Id, cancellation);
        return [.. ids.Where(rows.ContainsKey).Select(id => ShownCertificate.Of(rows[id])).Where(certificate => CertificateRules.Holds(certificate.State))];
    }

    private string FolderOf(CertificateBundle bundle) => directories.Data($"bundles/{bundle.OrganisationId:N}");

    private string PathOf(CertificateBundle bundle, string certificates) =>
        Path.Combine(FolderOf(bundle), $"{bundle.Id:N}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(certificates)))[..16]}.zip");
}
