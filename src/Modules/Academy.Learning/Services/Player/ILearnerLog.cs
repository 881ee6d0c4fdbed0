using Academy.Domain.Learning.Events;

namespace Academy.Learning.Services.Player;

/// <summary>Takes what a learner did on a page of the server's own, without script.</summary>
public interface ILearnerLog
{
    /// <summary>Adds the event, once for its id, with all that follows from it.</summary>
    Task AppendAsync(LearnerReport report, CancellationToken cancellation);
}

/// <param name="Issued">The token of the page that it was done on.</param>
public sealed record LearnerReport(Guid OrganisationId, Guid EnrolmentId, Guid ClientId, Guid ItemId, LearnerPayload Payload, string Issued);
