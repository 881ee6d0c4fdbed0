using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Completion;
using Academy.Learning.Services.Player;

namespace Academy.Learning.Services.Learners;

/// <summary>Reports on one item of a course that somebody should look at, all for the same reason.</summary>
/// <param name="Item">Null when the learner's release no longer has it.</param>
/// <param name="Count">How many reports.</param>
/// <param name="FirstAt">UTC; when the first of them is said to have occurred.</param>
public sealed record FlaggedItem(OutlineItem? Item, EventFlagReason Reason, int Count, DateTime FirstAt)
{
    /// <summary>Oldest first.</summary>
    public static IReadOnlyList<FlaggedItem> Of(CourseStanding course)
    {
        if (course.Learner is not { } learner)
            return [];
        var log = course.Log.ToDictionary(stored => stored.ClientId);
        return [
            .. from flag in learner.State.Flags
               let stored = log[flag.ClientId]
               group stored by (stored.ItemId, flag.Reason) into alike
               let first = alike.Min(stored => stored.OccurredAt)
               orderby first
               select new FlaggedItem(alike.Key.ItemId is { } id ? learner.Find(id) : null, alike.Key.Reason, alike.Count(), first),
        ];
    }
}
