using Academy.Data.Learning;
using Academy.Domain.Learning.Events;

namespace Academy.Learning.Services.Log;

/// <summary>Between events and their rows.</summary>
internal static class ProgressRows
{
    public static StoredEvent ToEvent(ProgressEvent row) =>
        new(row.ClientId, row.Kind, row.ItemId, row.Payload, row.OccurredAt, row.ReceivedAt, row.ActorId);

    public static ProgressEvent ToRow(Guid organisationId, Guid enrolmentId, StoredEvent happened) => new()
    {
        OrganisationId = organisationId,
        EnrolmentId = enrolmentId,
        ClientId = happened.ClientId,
        Kind = happened.Kind,
        ItemId = happened.ItemId,
        Payload = happened.Payload,
        OccurredAt = happened.OccurredAt,
        ReceivedAt = happened.ReceivedAt,
        ActorId = happened.ActorId,
    };
}
