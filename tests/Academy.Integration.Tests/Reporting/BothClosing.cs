using Academy.Data.Reporting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Academy.Integration.Tests.Reporting;

/// <summary>Lets nobody close a year before a second one is about to: both have looked, and nobody has closed it.</summary>
internal sealed class BothClosing : SaveChangesInterceptor
{
    private readonly TaskCompletionSource _second = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _come;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context!.ChangeTracker.Entries<ClosedYear>().Any(entry => entry.State == EntityState.Added))
        {
            if (Interlocked.Increment(ref _come) == 2)
                _second.SetResult();
            await _second.Task.WaitAsync(cancellationToken);
        }

        return result;
    }
}
