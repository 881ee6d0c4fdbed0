using System.Diagnostics;
using Academy.Credentials.Services.Bundles;
using Academy.Data.Credentials;
using Academy.Integration.Tests.Learning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Credentials;

/// <summary>What it costs to print the certificates of a large office. Not part of a run: it is asked for by name, with <c>-explicit only</c>.</summary>
public sealed class PdfLoad
{
    private const int Many = 100;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory(Explicit = true), BothDatabases]
    public async Task A_hundred_certificates_are_printed_and_put_into_one_file(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await course.PublishAsync(site);
        await ManyEnrolments.AddAsync(site, SecondCourse.CourseId, Many);
        await site.CompleteAllAsync();
        await site.WorkOffAsync(workers: 2);
        var certificates = await site.CertificatesAsync();
        var bundle = new CertificateBundle
        {
            OrganisationId = certificates[0].OrganisationId,
            RequestedBy = Guid.Empty,
            DepartmentId = Guid.Empty,
            OfficeName = "",
            Certificates = BundledCertificate.Write(certificates.Select(certificate => new BundledCertificate(certificate.Id, null))),
            Total = certificates.Count,
            Done = 0,
            State = BundleState.Preparing,
            RequestedAt = DateTime.UnixEpoch,
        };
        var files = site.Services.GetRequiredService<BundleFiles>();
        await using var db = site.Db(DataScope.Of(bundle.OrganisationId));
        GC.Collect();
        using var memory = new ProcessMemory();
        using var process = Process.GetCurrentProcess();
        var (before, start, processor) = (process.WorkingSet64, Stopwatch.GetTimestamp(), process.TotalProcessorTime);

        for (var from = 0; from < Many; from += BundleFiles.Part)
            await files.PrintAsync(db, bundle, from, _ => Task.CompletedTask, Stop);
        var printed = Stopwatch.GetElapsedTime(start);
        bundle.Certificates = BundledCertificate.Write(await files.PackAsync(db, bundle, Stop));

        process.Refresh();
        var size = new FileInfo(files.PathOf(bundle)).Length;
        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant(
            $"{provider}: {certificates.Count} PDFs in {printed.TotalSeconds:F1} s, one file of {size / 1e6:F1} MB in {(Stopwatch.GetElapsedTime(start) - printed).TotalSeconds:F2} s; the site used {(process.TotalProcessorTime - processor).TotalSeconds:F1} s of processor, working set {before / 1e6:F0} MB before and {process.WorkingSet64 / 1e6:F0} MB after; the browsers held {memory.Most / 1e6:F0} MB at most."));
    }
}
