using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;

namespace Academy.Credentials.Services.Register;

/// <summary>Whose certificates the reader may manage: of the whole organisation, or of those whose office of today the reader's grants cover.</summary>
public sealed class RegisterAccess(IStaffDirectory staff, ICurrentRights rights, ICurrentSession session, TimeProvider clock)
{
    private DateOnly Today => TokyoTime.Today(clock);

    /// <summary>Whether there is anybody.</summary>
    public Task<bool> IsOpenAsync() => rights.HasAnywhereAsync(Permissions.ManageCertificates);

    /// <summary>Those whose certificates are listed; null when that is everybody.</summary>
    public async Task<IReadOnlyCollection<Guid>?> StaffAsync(CancellationToken cancellation)
    {
        if (await MayAsync([]))
            return null;
        var covered = await OfficesAsync(cancellation);
        return await staff.StaffInOfficesAsync(session.OrganisationId, [.. covered.Select(office => office.Id)], Today, cancellation);
    }

    /// <summary>The offices of today whose certificates the reader may manage, each before those below it.</summary>
    public async Task<IReadOnlyList<Office>> OfficesAsync(CancellationToken cancellation)
    {
        var covered = new List<Office>();
        foreach (var office in await staff.OfficesAsync(session.OrganisationId, Today, cancellation))
            if (await MayAsync(office.Path))
                covered.Add(office);
        return covered;
    }

    /// <summary>A member of staff; null when there is none, or none whose certificates the reader may manage.</summary>
    public async Task<StaffListing?> FindAsync(Guid staffMemberId, CancellationToken cancellation) =>
        (await staff.ListAsync(session.OrganisationId, [staffMemberId], Today, cancellation)) is [var person] && await MayAsync(person.OfficePath) ? person : null;

    private Task<bool> MayAsync(IReadOnlyCollection<Guid> path) =>
        rights.HasAsync(Permissions.ManageCertificates, new HolderResource(session.OrganisationId, path.ToHashSet()));

    private sealed record HolderResource(Guid OrganisationId, IReadOnlyCollection<Guid> DepartmentPath) : IScopedResource;
}
