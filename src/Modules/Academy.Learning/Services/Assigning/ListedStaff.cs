using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Permissions;

namespace Academy.Learning.Services.Assigning;

/// <summary>Finds the people of a list among those whom the reader may assign courses to.</summary>
public sealed class ListedStaff(IStaffDirectory staff, ICurrentRights rights, TimeProvider clock)
{
    /// <summary>Whoever is of another organisation or of an office that the reader's grants do not cover, or has no office today, is as unknown as a number that nobody has.</summary>
    internal async Task<FoundStaff> FindAsync(Guid organisationId, IReadOnlyList<NumberedLine> lines, CancellationToken cancellation)
    {
        var numbers = lines.Select(line => line.Number).Distinct().ToList();
        var found = await staff.NumberedAsync(organisationId, numbers, TokyoTime.Today(clock), cancellation);
        var covered = new Dictionary<Guid, bool>();
        var people = new Dictionary<string, Guid>();
        foreach (var person in found)
            if (person.OfficePath is [.., var office] && await IsCoveredAsync(organisationId, person, office, covered))
                people[person.EmployeeNumber] = person.Id;
        return new([.. people.Values], [.. lines.Where(line => !people.ContainsKey(line.Number))]);
    }

    private async Task<bool> IsCoveredAsync(Guid organisationId, StaffListing person, Guid office, Dictionary<Guid, bool> known)
    {
        if (!known.TryGetValue(office, out var isCovered))
            known[office] = isCovered = await rights.HasAsync(Permissions.AssignCourses, new OfficeResource(organisationId, person.OfficePath.ToHashSet()));
        return isCovered;
    }
}

/// <param name="People">Each once.</param>
/// <param name="Unknown">The lines that name nobody.</param>
internal sealed record FoundStaff(IReadOnlyList<Guid> People, IReadOnlyList<NumberedLine> Unknown);
