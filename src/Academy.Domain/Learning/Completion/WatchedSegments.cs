using Academy.Domain.Learning.Events;

namespace Academy.Domain.Learning.Completion;

/// <summary>The parts of a video that were played at least once: a union, so that it never shrinks and no order matters.</summary>
public sealed class WatchedSegments
{
    private WatchedSegments(IReadOnlyList<Segment> parts) => Parts = parts;

    public static WatchedSegments None { get; } = new([]);

    /// <summary>Apart from each other, from the beginning to the end.</summary>
    public IReadOnlyList<Segment> Parts { get; }

    public WatchedSegments With(IEnumerable<Segment> played)
    {
        var merged = new List<Segment>();
        foreach (var next in Parts.Concat(played).Where(segment => segment.To > segment.From).OrderBy(segment => segment.From))
        {
            if (merged.Count > 0 && merged[^1] is var last && next.From <= last.To)
                merged[^1] = last with { To = Math.Max(last.To, next.To) };
            else
                merged.Add(next);
        }
        return new(merged);
    }

    /// <summary>How many seconds of a video of that length were played.</summary>
    /// <param name="duration">Seconds.</param>
    public decimal Within(decimal duration) =>
        Parts.Sum(part => Math.Max(0, Math.Min(part.To, duration) - Math.Max(part.From, 0)));
}
