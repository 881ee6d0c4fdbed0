using Academy.Data;
using Academy.Data.Jobs;
using Academy.Domain.Work;
using Academy.Modularity.Scopes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Academy.Operations.Services;

/// <summary>Carries out leased work: the effect and the end of the work are committed together, so that neither is without the other.</summary>
public sealed partial class WorkRunner(IServiceScopeFactory services, AcademyDbFactory databases, WorkQueue queue, WorkSteps steps, ILogger<WorkRunner> log)
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
            await queue.GiveBackAsync(item, WorkState.Ready, error: null, TimeSpan.Zero, CancellationToken.None);
        }
        catch (WorkRefusedException refused)
        {
            await queue.GiveBackAsync(item, WorkState.Refused, refused.Message, TimeSpan.Zero, CancellationToken.None);
        }
        // Whatever goes wrong in a handler is of its work alone, and is shown to administrators with it.
        catch (Exception fault)
        {
            var wait = BackOff.After(item.Attempts);
            LogFailed(fault, item.Kind, item.Id, item.Attempts);
            await queue.GiveBackAsync(item, wait is null ? WorkState.Dead : WorkState.Ready, fault.ToString(), wait ?? TimeSpan.Zero, CancellationToken.None);
        }
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
