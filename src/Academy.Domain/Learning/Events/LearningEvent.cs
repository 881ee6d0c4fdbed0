using System.Diagnostics.CodeAnalysis;

namespace Academy.Domain.Learning.Events;

/// <summary>Something that happened in an enrolment. Instants are kept to the microsecond, as both databases keep them.</summary>
/// <param name="ClientId">Made by whoever reports it: what comes twice under one id happened once.</param>
/// <param name="ItemId">The lesson or quiz it happened to; null when it happened to the enrolment.</param>
/// <param name="OccurredAt">UTC; a client's time is held by <see cref="Occurred.Clamp"/>.</param>
/// <param name="ReceivedAt">UTC; when the server stored it.</param>
/// <param name="ActorId">The member of staff who caused it, when it was not the learner.</param>
public sealed record LearningEvent(
    Guid ClientId, Guid? ItemId, DateTime OccurredAt, DateTime ReceivedAt, Guid? ActorId, EventPayload Payload)
{
    public DateTime OccurredAt { get; } = Occurred.ToMicrosecond(OccurredAt);

    public DateTime ReceivedAt { get; } = Occurred.ToMicrosecond(ReceivedAt);

    /// <summary>One of <see cref="EventKinds"/>.</summary>
    public string Kind => Payload.Kind;

    /// <summary>As a row keeps it.</summary>
    public StoredEvent ToStored() => new(ClientId, Kind, ItemId, EventJson.Write(Payload), OccurredAt, ReceivedAt, ActorId);

    /// <summary>Reads a row. Of the two results one is null: the event, or why it is none.</summary>
    public static bool TryRead(StoredEvent stored, [NotNullWhen(true)] out LearningEvent? read, [NotNullWhen(false)] out EventFault? fault)
    {
        read = null;
        fault = null;
        if (EventJson.TryRead(stored.Kind, stored.Payload, out var payload, out var refusal))
        {
            var whole = new LearningEvent(stored.ClientId, stored.ItemId, stored.OccurredAt, stored.ReceivedAt, stored.ActorId, payload);
            fault = whole.Fault();
            read = fault is null ? whole : null;
        }
        else
        {
            fault = new(stored.ClientId, refusal.Reason, refusal.Detail);
        }
        return read is not null;
    }

    /// <summary>What is wrong with it whatever the course asks; null when nothing is.</summary>
    internal EventFault? Fault() =>
        OccurredAt.Kind != DateTimeKind.Utc || ReceivedAt.Kind != DateTimeKind.Utc ? Because(EventFaultReason.NotUtc)
        : Payload.NamesItem && ItemId is null ? Because(EventFaultReason.ItemExpected)
        : !Payload.NamesItem && ItemId is not null ? Because(EventFaultReason.ItemNotExpected)
        : Payload.NamesActor && ActorId is null ? Because(EventFaultReason.ActorExpected)
        : Payload.Problem() is { } problem ? Because(EventFaultReason.BadPayload, problem)
        : null;

    internal EventFault Because(EventFaultReason reason, string detail = "") => new(ClientId, reason, detail);
}
