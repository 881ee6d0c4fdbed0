using Academy.Data;
using Academy.Data.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Operations.Services;

/// <summary>Has the handler of work tell those who wait for it that it was given up.</summary>
public sealed class WorkEnds(IServiceScopeFactory services)
{
    /// <param name="db">In whose transaction the work is given up; saved by the caller.</param>
    /// <param name="work">Of a kind that this version may not know.</param>
    /// <param name="cancellation">Ends it before it is written.</param>
    public async Task GiveUpAsync(AcademyDb db, Work work, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var item = new WorkItem(work.Id, work.Kind, work.OrganisationId, work.Payload, Guid.Empty, work.Attempts);
        if (scope.ServiceProvider.GetServices<IWorkHandler>().SingleOrDefault(handler => handler.Kind == work.Kind) is { } handler)
            await handler.GivenUpAsync(db, item, cancellation);
    }
}
