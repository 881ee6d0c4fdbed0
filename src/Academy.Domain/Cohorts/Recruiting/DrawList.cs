using System.Security.Cryptography;
using System.Text;
using Academy.Domain.Time;

namespace Academy.Domain.Cohorts.Recruiting;

/// <summary>
/// The published list of who takes part in a draw. It decides all that is chance in it: anybody who has the file finds the ticket
/// of each with <c>sha256sum</c> alone. What is not chance (priorities, organisations, their orders) is not in it.
/// </summary>
public static class DrawList
{
    /// <summary>The file, to the byte: the term's id, when applications closed, and all ids in their order; a line each.</summary>
    /// <param name="closedAtUtc">Written to the second, as Tokyo's clocks showed it.</param>
    /// <param name="ids">In any order.</param>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static string Write(Guid termId, DateTime closedAtUtc, IEnumerable<Guid> ids) => string.Concat(
        new[] { $"{termId:D}", $"{TokyoTime.Of(closedAtUtc):s}+09:00" }
            .Concat(ids.Select(id => $"{id:D}").Order(StringComparer.Ordinal))
            .Select(line => line + "\n"));

    /// <summary>What <c>sha256sum</c> says of the file.</summary>
    public static string SeedOf(string text) => Sha256Of(text);

    /// <summary>What <c>printf '%s' 'seed:id' | sha256sum</c> says. The lower ticket is drawn first, compared as text of ASCII letters.</summary>
    public static string TicketOf(string seed, Guid id) => TicketOf(seed, $"{id:D}");

    /// <inheritdoc cref="TicketOf(string, Guid)"/>
    internal static string TicketOf(string seed, string name) => Sha256Of($"{seed}:{name}");

    private static string Sha256Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
