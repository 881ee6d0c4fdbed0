using System.Security.Cryptography;
using System.Text;
using Academy.Domain.Organisations;

namespace Academy.Learning.Services.Assigning;

/// <summary>Whom somebody chose.</summary>
/// <param name="Name">As the preview and the reader call them.</param>
/// <param name="Key">The same for the same choice: what the preview sends back.</param>
/// <param name="Unknown">The lines of a list that name nobody.</param>
internal sealed record AssignChoice(Assignees Whom, string Name, string Key, IReadOnlyList<NumberedLine> Unknown)
{
    public static AssignChoice Of(Office office) => new(new OfOffice(office.Id), office.Name, $"{office.Id}", []);

    /// <param name="covered">The offices that the reader's grants cover.</param>
    /// <param name="within">Null for all of them.</param>
    public static AssignChoice Of(string rank, IEnumerable<Office> covered, Office? within) => new(
        new OfRank(rank, [.. covered.Where(office => within is null || office.Path.Contains(within.Id)).Select(office => office.Id)], within?.Id),
        within is null ? rank : $"{within.Name} {rank}",
        $"{rank}/{within?.Id}",
        []);

    public static AssignChoice Of(FoundStaff found, IReadOnlyList<NumberedLine> lines, string name) => new(
        new OfList(found.People),
        name,
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(line => line.Number))))),
        found.Unknown);
}
