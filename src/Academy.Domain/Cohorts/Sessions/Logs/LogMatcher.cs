using System.Text;
using Academy.Domain.Names;
using Academy.Domain.Text;

namespace Academy.Domain.Cohorts.Sessions.Logs;

/// <summary>Finds participants in a meeting's log by mail address and by name.</summary>
public sealed class LogMatcher
{
    /// <summary>What stands between names and what people add to them.</summary>
    private static readonly char[] Separators = [.. " \t()[]【】「」<>〈〉《》/\\|_@・,、:;-‐–—~〜"];

    /// <summary>Longer names are nobody's: what is beyond is not looked at.</summary>
    private const int MostParts = 12;

    private readonly ILookup<string, LogCandidate> _byMail;
    private readonly ILookup<string, LogCandidate> _byName;
    private readonly ILookup<string, LogCandidate> _byReading;
    private readonly ILookup<string, LogCandidate> _byFamily;
    private readonly IReadOnlyList<string> _homes;

    public LogMatcher(IReadOnlyList<LogCandidate> candidates)
    {
        _byMail = candidates.Where(one => one.Mail is not null).ToLookup(one => SignInNames.Mail(one.Mail!));
        _byName = By(candidates, one => InBothOrders(one.Name));
        _byReading = By(candidates, one => InBothOrders(one.Reading));
        _byFamily = By(candidates, one => [Folded(one.Name.Split(' ')[0]), Folded(one.Reading.Split(' ')[0])]);
        _homes = [.. candidates.Select(one => Folded(one.HomeName)).Distinct().Where(home => home.Length > 0)];
    }

    /// <param name="name">As the meeting showed it.</param>
    /// <param name="mail">Null when the log has none.</param>
    public LogMatch Match(string name, string? mail)
    {
        var parts = UnicodeText.Normalised(name, NormalizationForm.FormKC).Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(Folded).Where(part => part.Length > 0).Take(MostParts).ToList();
        var homes = _homes.Where(home => parts.Any(part => part.Contains(home, StringComparison.Ordinal))).ToHashSet();
        var named = ByNames(parts, homes);
        if (mail is null || Distinct(_byMail[SignInNames.Mail(mail)]) is not { Count: > 0 } owners)
            return named;
        if (owners.Count == 1)
            return new(MatchGround.Mail, owners);
        // An address that several share says which of them it may be, and their names the rest.
        return named.Proposed is { } one && owners.Contains(one) ? named : new(MatchGround.Mail, owners);
    }

    private LogMatch ByNames(List<string> parts, HashSet<string> homes)
    {
        var whole = string.Concat(parts);
        List<string> within = [.. Runs(parts).SelectMany(run => WithoutHomes(run, homes)).Distinct()];
        IEnumerable<(MatchGround Ground, IEnumerable<LogCandidate> Found)> grounds =
        [
            (MatchGround.Name, _byName[whole]),
            (MatchGround.NameWithin, within.SelectMany(run => _byName[run])),
            (MatchGround.Reading, within.Prepend(whole).SelectMany(run => _byReading[run])),
            (MatchGround.Family, within.SelectMany(run => _byFamily[run]).Where(one => homes.Contains(Folded(one.HomeName)))),
        ];
        foreach (var (ground, found) in grounds)
            if (Nearest([.. found], homes) is { Count: > 0 } nearest)
                return new(ground, nearest);
        return new(null, []);
    }

    /// <summary>Of people with one name those whose organisation stands beside it, if it is anybody's.</summary>
    private static List<Guid> Nearest(IReadOnlyList<LogCandidate> found, HashSet<string> homes) =>
        Distinct(found.Where(one => homes.Contains(Folded(one.HomeName)))) is { Count: > 0 } athome ? athome : Distinct(found);

    private static List<Guid> Distinct(IEnumerable<LogCandidate> found) => [.. found.Select(one => one.Id).Distinct()];

    /// <summary>All parts that follow each other, put together: a name may be one of them or two.</summary>
    private static IEnumerable<string> Runs(List<string> parts) =>
        from first in Enumerable.Range(0, parts.Count)
        from count in Enumerable.Range(1, parts.Count - first)
        select string.Concat(parts.Skip(first).Take(count));

    /// <summary>「中央区青木美咲」 is a name behind an organisation, though nothing parts them.</summary>
    private static IEnumerable<string> WithoutHomes(string run, HashSet<string> homes)
    {
        yield return run;
        foreach (var home in homes)
        {
            if (run.StartsWith(home, StringComparison.Ordinal))
                yield return run[home.Length..];
            if (run.EndsWith(home, StringComparison.Ordinal))
                yield return run[..^home.Length];
        }
    }

    private static ILookup<string, LogCandidate> By(IEnumerable<LogCandidate> candidates, Func<LogCandidate, IEnumerable<string>> keys) =>
        candidates.SelectMany(one => keys(one).Where(key => key.Length > 0).Distinct().Select(key => (key, one))).ToLookup(pair => pair.key, pair => pair.one);

    private static IEnumerable<string> InBothOrders(string name) => [Folded(name), Folded(string.Join(' ', name.Split(' ').Reverse()))];

    private static string Folded(string name) => OldForms.Folded(SearchText.Folded(name));
}
