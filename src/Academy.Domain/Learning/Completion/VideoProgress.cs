using Academy.Domain.Learning.Events;

namespace Academy.Domain.Learning.Completion;

/// <summary>
/// How far one video was watched. The length comes from browsers, which round it differently: the one by which most was watched
/// counts, so that a further report never takes anything away. Lengths that differ by more than rounding are flagged.
/// </summary>
internal sealed class VideoProgress
{
    private readonly SortedSet<decimal> _durations = [];

    public WatchedSegments Watched { get; private set; } = WatchedSegments.None;

    public void Play(VideoWatched report)
    {
        _durations.Add(report.Duration);
        Watched = Watched.With(report.Segments);
    }

    public bool Reaches(int percent) => _durations.Any(duration => Watched.Within(duration) * 100 >= percent * duration);

    public VideoState ToState(string name)
    {
        var duration = _durations.MaxBy(duration => Watched.Within(duration) / duration);
        var seconds = Watched.Within(duration);
        return new(name, duration, seconds, (int)(seconds * 100 / duration), Watched.Parts);
    }
}
