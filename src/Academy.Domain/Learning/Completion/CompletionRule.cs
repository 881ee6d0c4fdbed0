using System.Globalization;
using Academy.Domain.Catalogue;

namespace Academy.Domain.Learning.Completion;

/// <summary>What completes an item: the <c>completes</c> of a lesson, or the passing of a quiz.</summary>
public abstract record CompletionRule
{
    private const string Confirm = "confirm";
    private const string Check = "check";
    private const string Video = "video:";

    internal abstract bool IsMetBy(ItemProgress progress);

    /// <exception cref="FormatException">A lesson's <c>completes</c> is none of those that a course may have.</exception>
    public static CompletionRule Of(OutlineItem item) => item switch
    {
        { Kind: OutlineItemKind.Quiz } => new TheQuizIsPassed(),
        { Completes: Confirm } => new TheLessonIsConfirmed(),
        { Completes: Check } => new EveryCheckWasAnsweredRightly(item.Checks),
        { Completes: { } written } when PercentOf(written) is { } percent => new EveryVideoWasWatched(percent, item.Videos),
        _ => throw new FormatException($"'{item.Completes}' completes no lesson ({item.Slug})."),
    };

    private static int? PercentOf(string written) =>
        written.StartsWith(Video, StringComparison.Ordinal)
        && int.TryParse(written.AsSpan(Video.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
        && percent is >= 1 and <= 100
            ? percent
            : null;
}

/// <summary><c>confirm</c>: the button at the end was pressed.</summary>
public sealed record TheLessonIsConfirmed : CompletionRule
{
    internal override bool IsMetBy(ItemProgress progress) => progress.IsConfirmed;
}

/// <summary><c>check</c>: each question inside the lesson was answered rightly once; a wrong answer afterwards takes nothing away.</summary>
public sealed record EveryCheckWasAnsweredRightly(IReadOnlyList<Guid> Checks) : CompletionRule
{
    internal override bool IsMetBy(ItemProgress progress) => progress.IsOpened && Checks.All(progress.RightChecks.Contains);
}

/// <summary><c>video:90</c>: so much of each video was played, whatever part how often.</summary>
/// <param name="Percent">1 to 100, of the seconds of each.</param>
public sealed record EveryVideoWasWatched(int Percent, IReadOnlyList<OutlineVideo> Videos) : CompletionRule
{
    internal override bool IsMetBy(ItemProgress progress) =>
        progress.IsOpened && Videos.All(video => progress.Videos.TryGetValue(video.Name, out var watched) && watched.Reaches(Percent, video.Seconds));
}

/// <summary>An attempt came to the pass mark of the release that it was taken in.</summary>
public sealed record TheQuizIsPassed : CompletionRule
{
    internal override bool IsMetBy(ItemProgress progress) => progress.PassedAt is not null;
}
