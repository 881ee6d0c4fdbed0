using System.Text.Json;
using Academy.Data;
using Academy.Data.Credentials;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Academy.Credentials.Services.Bundles;

/// <summary>Prints a bundle part by part, each a piece of work that asks for the next one: so a process that dies loses one part, and readers see how far it is.</summary>
internal sealed partial class PrepareBundle(AcademyDbFactory databases, BundleFiles files, WorkBoard board, ILogger<PrepareBundle> log) : IWorkHandler
{
    public const string Name = "credentials.bundle";

    /// <summary>How often a part is tried before whoever asked is told that it failed.</summary>
    private const int Attempts = 3;

    private IReadOnlyList<BundledCertificate>? _packed;

    public string Kind => Name;

    public string? Lane => WorkLanes.Slow;

    public static NewWork Part(Guid bundleId, int from) => new(Name, $"bundle:{bundleId}:{from}", JsonSerializer.Serialize(new BundlePart(bundleId, from)));

    public async Task PrepareAsync(WorkItem item, CancellationToken cancellation)
    {
        var part = PartOf(item);
        await using var db = databases.Create(DataScope.Of(item.OrganisationId!.Value));
        var bundle = await db.Set<CertificateBundle>().AsNoTracking().SingleAsync(row => row.Id == part.BundleId, cancellation);
        try
        {
            await files.PrintAsync(db, bundle, part.From, done => ProgressAsync(db, bundle.Id, done, cancellation), cancellation);
            if (part.From + BundleFiles.Part >= bundle.Total)
                _packed = await files.PackAsync(db, bundle, cancellation);
        }
        // Whatever it is: whoever waits is told, instead of hours of trying.
        catch (Exception fault) when (item.Attempts >= Attempts && fault is not OperationCanceledException)
        {
            LogFailed(fault, item.Id);
            throw new WorkRefusedException(fault.ToString());
        }
    }

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var part = PartOf(item);
        var bundle = await db.Set<CertificateBundle>().SingleAsync(row => row.Id == part.BundleId, cancellation);
        if (_packed is not null)
        {
            (bundle.State, bundle.Certificates) = (BundleState.Ready, BundledCertificate.Write(_packed));
            bundle.Total = bundle.Done = _packed.Count;
        }
        else
        {
            (bundle.State, bundle.Done) = (BundleState.Preparing, part.From + BundleFiles.Part);
            await board.AddAsync(db, Part(bundle.Id, bundle.Done), cancellation);
        }

        await db.SaveChangesAsync(cancellation);
    }

    public async Task GivenUpAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var part = PartOf(item);
        if (await db.Set<CertificateBundle>().SingleOrDefaultAsync(row => row.Id == part.BundleId && row.State == BundleState.Preparing, cancellation) is { } bundle)
            bundle.State = BundleState.Failed;
    }

    /// <summary>Readers see each one; a worker that is behind another one takes nothing back.</summary>
    private static Task<int> ProgressAsync(AcademyDb db, Guid bundleId, int done, CancellationToken cancellation) =>
        db.Set<CertificateBundle>().Where(row => row.Id == bundleId && row.State == BundleState.Preparing && row.Done < done)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Done, done), cancellation);

    [LoggerMessage(LogLevel.Warning, "The part {Work} of a bundle of certificates could not be printed.")]
    private partial void LogFailed(Exception fault, Guid work);

    private static BundlePart PartOf(WorkItem item) => JsonSerializer.Deserialize<BundlePart>(item.Payload)!;

    /// <param name="From">How many came before.</param>
    private sealed record BundlePart(Guid BundleId, int From);
}
