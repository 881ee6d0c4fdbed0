namespace Academy.Data;

/// <summary>Wakes the workers of this process when work was committed here; those of others find it by looking each second.</summary>
public sealed class WorkSignal : IDisposable
{
    private readonly SemaphoreSlim _woken = new(0, 1);

    public void Wake()
    {
        lock (_woken)
            if (_woken.CurrentCount == 0)
                _woken.Release();
    }

    /// <summary>Returns when woken, or after the time.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancellation) => _woken.WaitAsync(longest, cancellation);

    public void Dispose() => _woken.Dispose();
}
