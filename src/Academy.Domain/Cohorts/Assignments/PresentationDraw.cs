using System.Globalization;
using Academy.Domain.Cohorts.Recruiting;

namespace Academy.Domain.Cohorts.Assignments;

/// <summary>
/// Draws in which order groups present their work (発表順). All that is chance in it comes of the term, the day and the groups, which everybody knows: whoever
/// draws again gets the same, and anybody finds it with <c>sha256sum</c> alone.
/// </summary>
public static class PresentationDraw
{
    /// <summary>What the seed is made of, to the byte: the term's id, the day of the session and the numbers of the groups in their order; a line each.</summary>
    public static string Write(Guid termId, DateOnly day, IEnumerable<int> groups) => string.Concat(
        new[] { $"{termId:D}", day.ToString("O", CultureInfo.InvariantCulture) }
            .Concat(groups.Order().Select(Name))
            .Select(line => line + "\n"));

    /// <summary>What <c>sha256sum</c> says of it.</summary>
    public static string SeedOf(string text) => DrawList.SeedOf(text);

    /// <summary>The groups by their tickets, the SHA-256 of <c>seed:number</c>: the lower one first, compared as text.</summary>
    /// <param name="groups">In any order, which is of no account.</param>
    public static IReadOnlyList<int> Of(string seed, IEnumerable<int> groups) =>
        [.. groups.OrderBy(group => DrawList.TicketOf(seed, Name(group)), StringComparer.Ordinal)];

    private static string Name(int group) => group.ToString(CultureInfo.InvariantCulture);
}
