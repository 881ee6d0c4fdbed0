using System.Security.Cryptography;
using System.Text;
using Academy.Credentials.Services.Verification;
using Academy.Modularity;

namespace Academy.Credentials.Services.Pdf;

/// <summary>Certificates as PDF, printed when one is first asked for and kept: a version never changes, and one printed otherwise is another file.</summary>
public sealed class CertificatePdfs(PaperDocument documents, PdfPrinter printer, VerificationAddress addresses, SiteDirectories directories)
{
    /// <summary>The file of a certificate's version.</summary>
    /// <exception cref="PdfException">It had to be printed, and could not be.</exception>
    public async Task<string> FileOfAsync(Guid organisationId, ShownCertificate certificate, CancellationToken cancellation)
    {
        var (html, content) = await documents.OfAsync(new Sheet(certificate.Printed, addresses.Of(certificate.VerificationId)));
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..16];
        var file = Path.Combine(directories.Data($"certificates/{organisationId:N}"), $"{certificate.Id:N}-{certificate.Version}-{digest}.pdf");
        if (File.Exists(file))
            return file;
        await printer.PrintAsync(html, file, cancellation);
        // Nobody is given an earlier version any more, nor this one printed otherwise. A later one may be there: this one was asked for before that was made.
        for (var version = 1; version <= certificate.Version; version++)
            foreach (var earlier in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, $"{certificate.Id:N}-{version}-*.pdf").Where(other => other != file))
                File.Delete(earlier);
        return file;
    }

    /// <summary>What the file is called when it is saved: the number, without what file systems refuse.</summary>
    public static string NameOf(ShownCertificate certificate) => $"修了証書_{FileNames.Of(certificate.Printed.Number)}.pdf";
}
