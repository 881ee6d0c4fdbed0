using System.Globalization;

namespace Academy.Load.Tests;

/// <summary>What a kind of visit cost.</summary>
/// <param name="Site">Processor time of the site.</param>
/// <param name="Database">Processor time of PostgreSQL, all its processes.</param>
/// <param name="Times">How long each visit took, ascending.</param>
internal sealed record Measured(string Name, TimeSpan Elapsed, TimeSpan Site, TimeSpan Database, IReadOnlyList<TimeSpan> Times)
{
    public int Visits => Times.Count;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Name,-28} {(Site + Database).TotalMilliseconds / Visits,6:F2} ms ({Site.TotalMilliseconds / Visits:F2} site + {Database.TotalMilliseconds / Visits:F2} database), {Visits / Elapsed.TotalSeconds:F0}/s, p50 {At(0.5):F1} ms, p95 {At(0.95):F1} ms, p99 {At(0.99):F1} ms, {Visits} visits");

    private double At(double part) => Times[(int)(part * (Visits - 1))].TotalMilliseconds;
}
