using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
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

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/learn/{slug}/events", HandleAsync).WithName("learning-events").ForScripts();

    private static async Task<IResult> HandleAsync(
        string slug,
        EventBatch batch,
        HttpContext http,
        IAntiforgery antiforgery,
        ICurrentSession session,
        Standings standings,
        ReportedEvents reports,
        QuickEvents quick,
        ProgressLog log,
        CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(http) || batch.Events.Count > Most || batch.Events.Contains(null!))
            return TypedResults.BadRequest();
        if (batch.Staff != session.StaffMemberId)
            return TypedResults.Conflict(new { error = "other-staff" });
        if (await CourseAsync() is not { Learner: { EnrolmentId: var enrolment } } course)
            return TypedResults.NotFound();

        var stored = new HashSet<Guid>();
        while (true)
        {
            var (read, refused) = await reports.ReadAsync(
                session.OrganisationId, course, batch.Events.Where(report => !stored.Contains(report.Id)), cancellation);
            if (refused.Count == 0 && read is [var only] && await quick.TryAsync(session.OrganisationId, course, only, cancellation) is { Learner: { } moved })
                return TypedResults.Ok(StoredEvents.Of([.. stored, only.ClientId], [], moved));
            IReadOnlyList<LearningEvent> taken = [];
            await log.AppendAsync(session.OrganisationId, enrolment, Take, cancellation);
            course = course.After!([.. taken.Select(happened => happened.ToStored())]);
            stored.UnionWith(taken.Select(happened => happened.ClientId));
            // What was just stored may have opened what comes after it.
            if (taken.Count > 0 && refused.Any(refusal => refusal.Reason == ReportedEvents.Locked))
                continue;
            var late = read.Except(taken).Select(happened => new RefusedEvent(happened.ClientId, ReportedAnswers.HandedIn));
            return TypedResults.Ok(StoredEvents.Of([.. stored], [.. refused, .. late], course.Learner!));

            IReadOnlyCollection<StoredEvent> Take(LearningState state)
            {
                taken = [.. read.Where(happened => ReportedAnswers.IsStillTaken(happened, state))];
                return [.. taken.Select(happened => happened.ToStored())];
            }
        }

        Task<CourseStanding?> CourseAsync() => standings.ReadAsync(session.OrganisationId, session.StaffMemberId, slug, cancellation);
    }

    /// <param name="Staff">Whose events these are.</param>
    internal sealed record EventBatch(Guid Staff, IReadOnlyList<ReportedEvent> Events);

    /// <param name="Stored">What the browser may forget; known before or new.</param>
    internal sealed record StoredEvents(
        IReadOnlyList<Guid> Stored, IReadOnlyList<RefusedEvent> Refused, IReadOnlyList<Guid> Done, ProgressCount Progress)
    {
        public static StoredEvents Of(IReadOnlyList<Guid> stored, IReadOnlyList<RefusedEvent> refused, LearnerStanding learner)
        {
            var progress = ProgressAnswer.Of(learner);
            return new(stored, refused, progress.Done, progress.Progress);
        }
    }
}
