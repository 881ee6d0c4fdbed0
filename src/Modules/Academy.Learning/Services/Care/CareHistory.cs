using Academy.Domain.Learning.Events;
using Academy.Domain.Lists;
using Academy.Domain.Organisations;

namespace Academy.Learning.Services.Care;

/// <summary>What was decided about somebody's enrolment, by whom and why: read from its log, which keeps everything.</summary>
public sealed class CareHistory(IStaffDirectory staff)
{
    private const int PageSize = 20;

    /// <summary>Newest first. One query, for the names.</summary>
    public async Task<ListPage<PastDecision>> PageAsync(Guid organisationId, CareCase of, string? number, CancellationToken cancellation)
    {
        var decided = ListPage.Of([.. Decisions(of).OrderByDescending(happened => happened.ReceivedAt).ThenByDescending(happened => happened.ClientId)], number, PageSize);
        var names = await staff.NamesAsync(organisationId, [.. decided.Rows.Select(row => row.ActorId).OfType<Guid>().Distinct()], cancellation);
        return decided.Select(row => new PastDecision(row.ReceivedAt, NameOf(row), row.ItemId, (DecisionPayload)row.Payload));

        string? NameOf(LearningEvent row) => row.ActorId is { } actor ? names.GetValueOrDefault(actor) : null;
    }

    private static IEnumerable<LearningEvent> Decisions(CareCase of)
    {
        foreach (var stored in of.Standing.Log)
            if (LearningEvent.TryRead(stored, out var happened, out _) && happened.Payload is DecisionPayload)
                yield return happened;
    }
}

/// <param name="At">UTC.</param>
/// <param name="By">Null when nobody did, as with a new release, or when they are not known any more.</param>
/// <param name="ItemId">The quiz that it was about; null: the enrolment.</param>
public sealed record PastDecision(DateTime At, string? By, Guid? ItemId, DecisionPayload Payload);
