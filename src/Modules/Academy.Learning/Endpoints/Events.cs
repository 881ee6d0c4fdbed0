using Academy.Learning.Services.Log;
using Academy.Learning.Services.Player;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Academy.Learning.Endpoints;

/// <summary><c>POST /learn/{slug}/events</c>: what a browser tells that its learner did, perhaps hours ago, perhaps for the second time.</summary>
internal static class Events
{
    private const int Most = 50;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/learn/{slug}/events", HandleAsync).WithName("learning-events");

    private static async Task<IResult> HandleAsync(
        string slug,
        EventBatch batch,
        HttpContext http,
        IAntiforgery antiforgery,
        ICurrentSession session,
        Standings standings,
        ReportedEvents reports,
        ProgressLog log,
        CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(http) || batch.Events.Count > Most || batch.Events.Contains(null!))
            return TypedResults.BadRequest();
        if (batch.Staff != session.StaffMemberId)
            return TypedResults.Conflict(new { error = "other-staff" });
        if (await LearnerAsync() is not { } learner)
            return TypedResults.NotFound();

        var stored = new HashSet<Guid>();
        while (true)
        {
            var (read, refused) = reports.Read(learner, batch.Events.Where(report => !stored.Contains(report.Id)));
            await log.AppendAsync(session.OrganisationId, learner.EnrolmentId, read, cancellation);
            learner = (await LearnerAsync())!;
            stored.UnionWith(read.Select(happened => happened.ClientId));
            // What was just stored may have opened what comes after it.
            if (read.Count > 0 && refused.Any(refusal => refusal.Reason == ReportedEvents.Locked))
                continue;
            var progress = ProgressAnswer.Of(learner);
            return TypedResults.Ok(new StoredEvents([.. stored], refused, progress.Done, progress.Progress));
        }

        async Task<LearnerStanding?> LearnerAsync() =>
            (await standings.ReadAsync(session.OrganisationId, session.StaffMemberId, slug, cancellation))?.Learner;
    }

    /// <param name="Staff">Whose events these are.</param>
    internal sealed record EventBatch(Guid Staff, IReadOnlyList<ReportedEvent> Events);

    /// <param name="Stored">What the browser may forget; known before or new.</param>
    internal sealed record StoredEvents(
        IReadOnlyList<Guid> Stored, IReadOnlyList<RefusedEvent> Refused, IReadOnlyList<Guid> Done, ProgressCount Progress);
}
