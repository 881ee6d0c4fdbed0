using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Learning.Services.Player;

namespace Academy.Learning.Services.Log;

/// <summary>Takes what was done on a page without script. A page's token that is not its enrolment's counts as made now.</summary>
public sealed class LearnerLog(ProgressLog log, IssueTokens tokens, TimeProvider clock)
{
    /// <summary>Adds the event, once for its id, with all that follows from it.</summary>
    public Task AppendAsync(LearnerReport report, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var issued = tokens.TryOpen(report.Issued, report.EnrolmentId, out var at) ? at.Value : now;
        var happened = new LearningEvent(report.ClientId, report.ItemId, Occurred.Clamp(now, issued, now), now, ActorId: null, report.Payload);
        return log.AppendAsync(report.OrganisationId, report.EnrolmentId, [happened.ToStored()], cancellation);
    }
}

/// <param name="Issued">The token of the page that it was done on.</param>
public sealed record LearnerReport(Guid OrganisationId, Guid EnrolmentId, Guid ClientId, Guid ItemId, LearnerPayload Payload, string Issued);
