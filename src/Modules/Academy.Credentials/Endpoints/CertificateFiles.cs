using Academy.Credentials.Services;
using Academy.Credentials.Services.Bundles;
using Academy.Credentials.Services.Pdf;
using Academy.Credentials.Services.Register;
using Academy.Data.Credentials;
using Academy.Domain.Credentials;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Academy.Credentials.Endpoints;

/// <summary>
/// <c>/certificates/{id}/pdf</c> for the holder, <c>/hr/certificates/{id}/pdf</c> for who manages it: the certificate as a file. One that
/// is revoked is not given out any more. <c>/hr/certificates/bundles/{id}/zip</c>: those of an office, for who asked for them.
/// </summary>
internal static class CertificateFiles
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/certificates/{id:guid}/pdf", OwnAsync);
        endpoints.MapGet("/hr/certificates/{id:guid}/pdf", ManagedAsync);
        endpoints.MapGet("/hr/certificates/bundles/{id:guid}/zip", BundleAsync);
    }

    private static async Task<Results<PhysicalFileHttpResult, NotFound, StatusCodeHttpResult>> OwnAsync(
        Guid id, MyCertificates certificates, CertificatePdfs pdfs, Chromium chromium, ICurrentSession session, CancellationToken cancellation) =>
        await FileAsync(await certificates.FindAsync(id, cancellation), pdfs, chromium, session, cancellation);

    private static async Task<Results<PhysicalFileHttpResult, NotFound, StatusCodeHttpResult>> ManagedAsync(
        Guid id, CertificateRegister register, CertificatePdfs pdfs, Chromium chromium, ICurrentSession session, CancellationToken cancellation)
    {
        if (await register.FindAsync(id, cancellation) is not var (certificate, holder))
            return TypedResults.NotFound();
        await register.NoteViewAsync(holder.Id, cancellation);
        return await FileAsync(certificate, pdfs, chromium, session, cancellation);
    }

    private static async Task<Results<PhysicalFileHttpResult, NotFound>> BundleAsync(
        Guid id, Bundles bundles, BundleFiles files, RegisterAccess access, ICurrentSession session, CancellationToken cancellation)
    {
        // Who no longer manages certificates no longer gets what they asked for.
        if (!await access.IsOpenAsync() || await bundles.FindAsync(id, cancellation) is not { State: BundleState.Ready } bundle)
            return TypedResults.NotFound();
        var file = files.PathOf(session.OrganisationId, bundle.Id);
        return File.Exists(file) ? TypedResults.PhysicalFile(file, "application/zip", $"修了証書_{bundle.OfficeName}.zip") : TypedResults.NotFound();
    }

    private static async Task<Results<PhysicalFileHttpResult, NotFound, StatusCodeHttpResult>> FileAsync(
        ShownCertificate? certificate, CertificatePdfs pdfs, Chromium chromium, ICurrentSession session, CancellationToken cancellation)
    {
        if (certificate is null || !CertificateRules.Holds(certificate.State))
            return TypedResults.NotFound();
        // Without Chromium no page offers it.
        if (chromium.Program is null)
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        return TypedResults.PhysicalFile(await pdfs.FileOfAsync(session.OrganisationId, certificate, cancellation), "application/pdf", CertificatePdfs.NameOf(certificate));
    }
}
