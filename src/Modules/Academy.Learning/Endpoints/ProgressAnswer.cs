using Academy.Learning.Services.Player;

namespace Academy.Learning.Endpoints;

/// <summary>Where the learner stands after something was stored, as the player shows it.</summary>
/// <param name="Done">The items that are done.</param>
/// <param name="Progress">How many of how many.</param>
internal sealed record ProgressAnswer(IReadOnlyList<Guid> Done, ProgressCount Progress)
{
    public static ProgressAnswer Of(LearnerStanding learner) =>
        new([.. learner.Items.Where(learner.IsDone).Select(item => item.Id)], new(learner.Done, learner.Items.Count));
}

internal sealed record ProgressCount(int Done, int Total);
