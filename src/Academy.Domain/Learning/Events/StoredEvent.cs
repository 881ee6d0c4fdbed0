namespace Academy.Domain.Learning.Events;

/// <summary>An event as its row keeps it; the columns of <c>ProgressEvent</c> beside those that say whose it is.</summary>
/// <param name="Payload">JSON, as <see cref="EventJson"/> writes it.</param>
/// <param name="OccurredAt">UTC.</param>
/// <param name="ReceivedAt">UTC.</param>
public sealed record StoredEvent(
    Guid ClientId, string Kind, Guid? ItemId, string Payload, DateTime OccurredAt, DateTime ReceivedAt, Guid? ActorId);
