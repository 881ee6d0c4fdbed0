using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Learning.Services.Player;

namespace Academy.Learning.Services.Log;

/// <summary>Takes what was done on a page without script. A page's token that is not its enrolment's counts as made now.</summary>
internal sealed class LearnerLog(ProgressLog log, IssueTokens tokens, TimeProvider clock) : ILearnerLog
{
    public Task AppendAsync(LearnerReport report, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var issued = tokens.TryOpen(report.Issued, report.EnrolmentId, out var at) ? at.Value : now;
        var happened = new LearningEvent(report.ClientId, report.ItemId, Occurred.Clamp(now, issued, now), now, ActorId: null, report.Payload);
        return log.AppendAsync(report.OrganisationId, report.EnrolmentId, [happened.ToStored()], cancellation);
    }
}
