using System.Collections.Concurrent;

namespace Academy.Operations.Services;

/// <summary>Kinds of work whose turn has not come: this process leases none of them until then.</summary>
public sealed class WorkHolds(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTime> _until = new();

    /// <param name="kind">All work of it.</param>
    /// <param name="until">UTC.</param>
    public void Hold(string kind, DateTime until) => _until[kind] = until;

    public IEnumerable<string> Kinds => from held in _until where held.Value > clock.GetUtcNow().UtcDateTime select held.Key;
}
