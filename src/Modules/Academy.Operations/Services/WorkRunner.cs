using Academy.Data;
using Academy.Domain.Work;
using Academy.Modularity.Scopes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Academy.Operations.Services;

/// <summary>Carries out leased work: the effect and the end of the work are committed together, so that neither is without the other.</summary>
public sealed partial class WorkRunner(IServiceScopeFactory services, AcademyDbFactory databases, WorkQueue queue, WorkHolds holds, WorkSteps steps, ILogger<WorkRunner> log)
{
    public async Task RunAsync(WorkItem item, CancellationToken stopping)
    {
        try
        {
            await CarryOutAsync(item, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Another process may take it at once.
            await queue.GiveBackAsync(item, WorkReturn.Failed, error: null, TimeSpan.Zero, CancellationToken.None);
        }
        catch (WorkRefusedException refused)
        {
            await queue.GiveBackAsync(item, WorkReturn.Refused, refused.Message, TimeSpan.Zero, CancellationToken.None);
        }
        catch (WorkUnsureException unsure)
        {
            await queue.GiveBackAsync(item, WorkReturn.Unsure, unsure.Message, TimeSpan.Zero, CancellationToken.None);
        }
        catch (WorkPostponedException later)
        {
            holds.Hold(item.Kind, later.Until);
            await queue.PostponeAsync(item, later.Until, CancellationToken.None);
        }
        catch (WorkTryAgainException again)
        {
            await TryAgainAsync(item, WorkReturn.Again, WorkReturn.Spent, again.Message);
        }
        // Whatever goes wrong in a handler is of its work alone, and is shown to administrators with it.
        catch (Exception fault)
        {
            LogFailed(fault, item.Kind, item.Id, item.Attempts);
            await TryAgainAsync(item, WorkReturn.Failed, WorkReturn.Dead, fault.ToString());
        }
    }

    /// <summary>Later, or never more when it was tried often enough.</summary>
    private Task TryAgainAsync(WorkItem item, WorkReturn became, WorkReturn atLast, string error)
    {
        var wait = BackOff.After(item.Attempts);
        return queue.GiveBackAsync(item, wait is null ? atLast : became, error, wait ?? TimeSpan.Zero, CancellationToken.None);
    }

    private async Task CarryOutAsync(WorkItem item, CancellationToken stopping)
    {
        await using var scope = services.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetServices<IWorkHandler>().SingleOrDefault(handler => handler.Kind == item.Kind)
            ?? throw new WorkRefusedException($"Nothing in this version carries out {item.Kind}.");
        await handler.PrepareAsync(item, stopping);
        steps.Reach(WorkStep.Prepared, item.Kind);
        await using var db = databases.Create(item.OrganisationId is { } organisation ? DataScope.Of(organisation) : DataScope.System("work of no single organisation"));
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        steps.Reach(WorkStep.Begun, item.Kind);
        // What has begun is ended: broken off, a transaction takes its connection with it.
        await handler.RunAsync(db, item, CancellationToken.None);
        steps.Reach(WorkStep.EffectWritten, item.Kind);
        if (!await queue.TryFinishAsync(db, item, CancellationToken.None))
        {
            LogLost(item.Kind, item.Id);
            return;
        }

        steps.Reach(WorkStep.EndWritten, item.Kind);
        await transaction.CommitAsync(CancellationToken.None);
        steps.Reach(WorkStep.Done, item.Kind);
    }

    [LoggerMessage(LogLevel.Warning, "Work {Kind} {Id} failed, attempt {Attempt}.")]
    private partial void LogFailed(Exception fault, string kind, Guid id, int attempt);

    [LoggerMessage(LogLevel.Warning, "Work {Kind} {Id} took longer than its lease; whoever has it now carries it out.")]
    private partial void LogLost(string kind, Guid id);
}
