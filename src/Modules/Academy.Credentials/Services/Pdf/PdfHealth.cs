using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Academy.Credentials.Services.Pdf;

/// <summary>Whether certificates can be had as PDF. Without that the site is as ready as before, but for that.</summary>
internal sealed class PdfHealth(Chromium chromium, PdfPrinter printer) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        chromium.Program is null ? HealthCheckResult.Degraded("No Chromium was found: certificates cannot be saved as PDF.")
        : printer.LastFault is { } fault ? HealthCheckResult.Degraded($"The last certificate was not printed: {fault}")
        : HealthCheckResult.Healthy());
}
