using System.Globalization;
using System.Security.Cryptography;
using Academy.Domain.Cohorts.Sessions;

namespace Academy.Cohorts.Services.Sessions.Groups;

/// <summary>By what a proposal of groups is made, as its address says: the same plan gives the same people the same groups.</summary>
/// <param name="Groups">How many.</param>
/// <param name="Rule">By what people are mixed.</param>
/// <param name="Seed">What is chance in it.</param>
public sealed record GroupPlan(int Groups, IReadOnlySet<MixedBy> Rule, string Seed)
{
    /// <summary>So many groups at most.</summary>
    public const int Most = 60;

    private const int SeedLetters = 12;

    /// <summary>Another one each time.</summary>
    public static string NewSeed() => RandomNumberGenerator.GetHexString(SeedLetters, lowercase: true);

    /// <summary>Null when it names no number of groups or no seed; what names nothing that people can be mixed by is as if it were left out.</summary>
    public static GroupPlan? Read(string? groups, IEnumerable<string?> rule, string? seed) =>
        int.TryParse(groups, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most && seed is { Length: SeedLetters }
            ? new(number, Enum.GetValues<MixedBy>().Where(by => rule.Contains(by.ToString())).ToHashSet(), seed)
            : null;
}
