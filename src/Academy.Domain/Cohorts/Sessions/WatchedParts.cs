namespace Academy.Domain.Cohorts.Sessions;

/// <summary>Which parts of a recording somebody has watched: in whole seconds, in their order, without overlaps and none touching the next.</summary>
public sealed record WatchedParts
{
    /// <summary>A player plays at most so many times as fast as the clock goes.</summary>
    public const int FastestRate = 2;

    public static readonly WatchedParts None = new([]);

    private WatchedParts(IReadOnlyList<WatchedPart> parts) => List = parts;

    public IReadOnlyList<WatchedPart> List { get; }

    public int Seconds => List.Sum(part => part.Until - part.From);

    /// <summary>Rounded down, so that 100 is all of it.</summary>
    /// <param name="length">Of the recording, in seconds; at least 1.</param>
    public int PercentOf(int length) => Seconds * 100 / length;

    /// <summary>Whatever is given: parts that overlap, empty ones, and what is before the beginning or after the end of the recording.</summary>
    /// <param name="parts">In any order.</param>
    /// <param name="length">Of the recording, in seconds.</param>
    public static WatchedParts Of(IEnumerable<WatchedPart> parts, int length)
    {
        var merged = new List<WatchedPart>();
        foreach (var part in parts.Select(part => new WatchedPart(Math.Clamp(part.From, 0, length), Math.Clamp(part.Until, 0, length)))
            .Where(part => part.From < part.Until).OrderBy(part => part.From).ThenBy(part => part.Until))
            if (merged.Count > 0 && part.From <= merged[^1].Until)
                merged[^1] = merged[^1] with { Until = Math.Max(merged[^1].Until, part.Until) };
            else
                merged.Add(part);
        return new(merged);
    }

    /// <summary>Adds what is told to have been watched since. Of what is new no more counts than can have been played: what was watched before may be told again.</summary>
    /// <param name="told">By the browser.</param>
    /// <param name="length">Of the recording, in seconds.</param>
    /// <param name="elapsed">By the server's clock, since the page was made or something was told last.</param>
    public WatchedParts With(IEnumerable<WatchedPart> told, int length, TimeSpan elapsed)
    {
        var room = (int)Math.Clamp(Math.Ceiling(elapsed.TotalSeconds * FastestRate), 0, length);
        var added = new List<WatchedPart>();
        foreach (var part in Of(told, length).List.SelectMany(Unwatched))
        {
            var counted = part with { Until = Math.Min(part.Until, part.From + room) };
            added.Add(counted);
            room -= counted.Until - counted.From;
        }

        return Of([.. List, .. added], length);
    }

    /// <summary>What is not watched yet.</summary>
    /// <param name="length">Of the recording, in seconds.</param>
    public IReadOnlyList<WatchedPart> Missing(int length) => [.. Unwatched(new(0, length))];

    public bool Equals(WatchedParts? other) => other is not null && List.SequenceEqual(other.List);

    public override int GetHashCode() => List.Aggregate(0, HashCode.Combine);

    private IEnumerable<WatchedPart> Unwatched(WatchedPart within)
    {
        var from = within.From;
        foreach (var known in List)
        {
            if (known.From >= within.Until)
                break;
            if (known.From > from)
                yield return new(from, known.From);
            from = Math.Max(from, known.Until);
        }

        if (from < within.Until)
            yield return new(from, within.Until);
    }
}

/// <param name="From">In seconds from the beginning.</param>
/// <param name="Until">The first second that is not part of it.</param>
public readonly record struct WatchedPart(int From, int Until);
