using Academy.Domain.Organisations;

namespace Academy.Organisations.Services;

/// <summary>The offices that somebody heads on a day, asked for who of the heads is above somebody.</summary>
/// <param name="heads">In the order of the postings' ids, so that of several in one office it is always the same one.</param>
internal sealed class HeadedOffices(IEnumerable<Superior> heads)
{
    private readonly ILookup<Guid, Superior> _heads = heads.OrderByDescending(head => head.IsMain).ThenBy(head => head.ValidFrom).ToLookup(head => head.DepartmentId);

    /// <summary>Null where nobody else heads any of the offices that count.</summary>
    /// <param name="staffMemberId">Whose superior.</param>
    /// <param name="path">The departments from the root down to the office of their main posting.</param>
    public Superior? Above(Guid staffMemberId, IReadOnlyList<Guid> path)
    {
        // Two heads of one office would be each other's superior: neither has one in it.
        var headsOwn = _heads[path[^1]].Any(head => head.StaffMemberId == staffMemberId);
        return path.Reverse().Skip(headsOwn ? 1 : 0).SelectMany(office => _heads[office]).FirstOrDefault(head => head.StaffMemberId != staffMemberId);
    }
}
