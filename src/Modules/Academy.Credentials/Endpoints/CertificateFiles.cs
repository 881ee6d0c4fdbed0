using Academy.Credentials.Services;
using Academy.Credentials.Services.Bundles;
using Academy.Credentials.Services.Pdf;
using Academy.Credentials.Services.Register;
using Academy.Domain.Credentials;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Academy.Credentials.Endpoints;

/// <summary>
/// <c>/certificates/{id}/pdf</c> for the holder, <c>/hr/certificates/{id}/pdf</c> for who manages it: the certificate as a file. One that
/// is revoked is not given out any more. <c>/hr/certificates/bundles/{id}/zip</c>: those of an office, for who asked for them.
/// </summary>
internal static partial class CertificateFiles
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/certificates/{id:guid}/pdf", OwnAsync);
        endpoints.MapGet("/hr/certificates/{id:guid}/pdf", ManagedAsync);
        endpoints.MapGet("/hr/certificates/bundles/{id:guid}/zip", BundleAsync);
    }

    private static async Task<Results<PhysicalFileHttpResult, NotFound, StatusCodeHttpResult>> OwnAsync(
        Guid id, MyCertificates certificates, CertificatePdfs pdfs, ILogger<CertificatePdfs> log, ICurrentSession session, CancellationToken cancellation) =>
        await FileAsync(await certificates.FindAsync(id, cancellation), pdfs, log, session, cancellation);

    private static async Task<Results<PhysicalFileHttpResult, NotFound, StatusCodeHttpResult>> ManagedAsync(
        Guid id, CertificateRegister register, CertificatePdfs pdfs, ILogger<CertificatePdfs> log, ICurrentSession session, CancellationToken cancellation)
    {
        if (await register.FindAsync(id, cancellation) is not var (certificate, holder))
            return TypedResults.NotFound();
        await register.NoteViewAsync(holder.Id, cancellation);
        return await FileAsync(certificate, pdfs, log, session, cancellation);
    }

    private static async Task<Results<PhysicalFileHttpResult, NotFound, RedirectHttpResult>> BundleAsync(
        Guid id, Bundles bundles, BundleFiles files, CancellationToken cancellation)
    {
        if (await bundles.FindAsync(id, cancellation) is not { } bundle)
            return TypedResults.NotFound();
        if (await bundles.IsStaleAsync(bundle, cancellation))
            return TypedResults.LocalRedirect("~/hr/certificates/bundles?stale=true");
        var file = files.PathOf(bundle);
        if (!File.Exists(file))
            return TypedResults.NotFound();
        await bundles.NoteTakenAsync(bundle, cancellation);
        return TypedResults.PhysicalFile(file, "application/zip", $"修了証書_{FileNames.Of(bundle.OfficeName)}.zip");
    }

    private static async Task<Results<PhysicalFileHttpResult, NotFound, StatusCodeHttpResult>> FileAsync(
        ShownCertificate? certificate, CertificatePdfs pdfs, ILogger<CertificatePdfs> log, ICurrentSession session, CancellationToken cancellation)
    {
        if (certificate is null || !CertificateRules.Holds(certificate.State))
            return TypedResults.NotFound();
        try
        {
            return TypedResults.PhysicalFile(await pdfs.FileOfAsync(session.OrganisationId, certificate, cancellation), "application/pdf", CertificatePdfs.NameOf(certificate));
        }
        // Without Chromium no page offers it; one that does not print is an operator's matter.
        catch (PdfException fault)
        {
            Failed(log, fault);
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A certificate could not be printed.")]
    private static partial void Failed(ILogger log, PdfException fault);
}
