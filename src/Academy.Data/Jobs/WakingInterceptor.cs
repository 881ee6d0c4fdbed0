using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Academy.Data.Jobs;

/// <summary>Wakes this process's workers once a transaction is committed that new work was written in.</summary>
internal sealed class WakingInterceptor(WorkSignal signal, WorkSteps steps) : IDbTransactionInterceptor
{
    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Wake(eventData);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Wake(eventData);
        return Task.CompletedTask;
    }

    private void Wake(TransactionEndEventData data)
    {
        if (data.Context is not AcademyDb { HasNewWork: true } db)
            return;
        db.HasNewWork = false;
        steps.Reach(WorkStep.CauseCommitted);
        signal.Wake();
    }
}
