using Academy.Domain.Learning.Events;

namespace Academy.Domain.Learning.Completion;

/// <summary>
/// How far one video was watched. Its length is the release's; browsers round it differently, so that a report within
/// <see cref="Rounding"/> of it is believed too, and any other is not. Of a release that does not know, every reported length is.
/// The length by which most was watched counts, so that a further report never takes anything away.
/// </summary>
internal sealed class VideoProgress
{
    /// <summary>Seconds by which browsers differ over the length of one file.</summary>
    public const decimal Rounding = 1;

    private readonly SortedSet<decimal> _durations = [];

    public WatchedSegments Watched { get; private set; } = WatchedSegments.None;

    public void Play(VideoWatched report)
    {
        _durations.Add(report.Duration);
        Watched = Watched.With(report.Segments);
    }

    /// <param name="percent">1 to 100.</param>
    /// <param name="known">Seconds, as the release says; null when it does not.</param>
    public bool Reaches(int percent, decimal? known) => Durations(known).Any(duration => Watched.Within(duration) * 100 >= percent * duration);

    /// <inheritdoc cref="Reaches"/>
    public VideoState ToState(string name, decimal? known)
    {
        var duration = Durations(known).MaxBy(duration => Watched.Within(duration) / duration);
        var seconds = Watched.Within(duration);
        return new(name, duration, seconds, (int)(seconds * 100 / duration), Watched.Parts);
    }

    private IEnumerable<decimal> Durations(decimal? known) =>
        known is { } length ? _durations.Where(reported => Math.Abs(reported - length) <= Rounding).Append(length) : _durations;
}
