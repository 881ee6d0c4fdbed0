using System.Text.Json;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Learning.Services.Player;

namespace Academy.Learning.Services.Log;

/// <summary>What a browser sends of one event.</summary>
/// <param name="Id">Made by the browser.</param>
/// <param name="Kind">One of <see cref="EventKinds"/>.</param>
/// <param name="Item">The lesson.</param>
/// <param name="Payload">As its kind has it.</param>
/// <param name="OccurredAt">By the browser's clock, UTC.</param>
/// <param name="Issued">The token of the page.</param>
public sealed record ReportedEvent(Guid Id, string Kind, Guid? Item, JsonElement? Payload, DateTimeOffset OccurredAt, string Issued);

/// <summary>An event that is not taken, and why; sending it again would not help.</summary>
public sealed record RefusedEvent(Guid Id, string Reason);

/// <summary>
/// Reads what browsers report: only what a learner may tell, of a page that was made for this enrolment, on an item of the release that
/// is the learner's now or was when the page was made.
/// </summary>
public sealed class ReportedEvents(IssueTokens tokens, ReportedAnswers answers, TimeProvider clock)
{
    /// <summary>Why an event is not taken whose item is not open; another event of the same sending may open it.</summary>
    public const string Locked = "locked";

    public async Task<(IReadOnlyList<LearningEvent> Read, IReadOnlyList<RefusedEvent> Refused)> ReadAsync(
        Guid organisationId, CourseStanding course, IEnumerable<ReportedEvent> reports, CancellationToken cancellation)
    {
        var read = new List<LearningEvent>();
        var refused = new List<RefusedEvent>();
        foreach (var report in reports)
            if (Refusal(course, report, out var happened) is { } reason)
                refused.Add(new(report.Id, reason));
            else if (await answers.RefusalAsync(organisationId, course.Learner!, happened!, cancellation) is { } late)
                refused.Add(new(report.Id, late));
            else
                read.Add(happened!);
        return (read, refused);
    }

    private string? Refusal(CourseStanding course, ReportedEvent report, out LearningEvent? happened)
    {
        happened = null;
        if (report.Id == Guid.Empty)
            return "id";
        if (!tokens.TryOpen(report.Issued, course.Learner!.EnrolmentId, out var issuedAt))
            return "issued";
        if (report.Item is not { } item)
            return "item";
        var access = from learner in course.OfPage(issuedAt.Value)
                     let there = learner.Find(item)
                     where there is not null
                     select learner.AccessTo(there).IsOpen;
        if (access.ToList() is not [_, ..] known)
            return "item";
        if (!EventJson.TryReadFromLearner(report.Kind, report.Payload?.GetRawText() ?? "{}", out var payload, out var refusal))
            return refusal.Reason.ToString();
        // Who has begun an attempt goes on with it, whatever a later release has put before the quiz.
        if (payload is not QuizAnswered && !known.Contains(true))
            return Locked;
        var now = clock.GetUtcNow().UtcDateTime;
        happened = new LearningEvent(report.Id, item, Occurred.Clamp(report.OccurredAt.UtcDateTime, issuedAt.Value, now), now, ActorId: null, payload);
        return null;
    }
}
