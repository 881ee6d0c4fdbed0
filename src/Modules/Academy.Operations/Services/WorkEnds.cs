using Academy.Data;
using Academy.Data.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Operations.Services;

/// <summary>Has the handler of work keep account of what became of it.</summary>
public sealed class WorkEnds(IServiceScopeFactory services)
{
    /// <param name="db">In whose transaction the queue writes the same; saved by the caller.</param>
    /// <param name="work">Of a kind that this version may not know.</param>
    /// <param name="became">What became of it.</param>
    /// <param name="reason">Why; null when a person decided.</param>
    /// <param name="cancellation">Ends it before it is written.</param>
    public async Task ReturnAsync(AcademyDb db, Work work, WorkReturn became, string? reason, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var item = new WorkItem(work.Id, work.Kind, work.OrganisationId, work.Payload, Guid.Empty, work.Attempts);
        if (scope.ServiceProvider.GetServices<IWorkHandler>().SingleOrDefault(handler => handler.Kind == work.Kind) is { } handler)
            await handler.ReturnedAsync(db, item, became, reason, cancellation);
    }
}
