using Academy.Data;
using Academy.Data.Cohorts.Assignments;
using Academy.Data.Cohorts.Groups;
using Academy.Domain.Catalogue;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Groups.Files;

/// <summary>
/// A file of a group for whoever may have it: who is in the group, the host's staff who run the term, and, of what was handed in, those who mark it. What was
/// handed in stays to be had when the group has taken it away.
/// </summary>
public sealed class ServedGroupFiles(GroupDoor door, AcademyDbFactory databases, CohortAccess access, ICurrentSession session)
{
    /// <summary>Null when there is no such file, it was taken away, or the reader may not have it.</summary>
    /// <param name="termId">Of whichever host.</param>
    /// <param name="id">Of the file.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<GroupFile?> FindAsync(Guid termId, Guid id, CancellationToken cancellation)
    {
        if (await door.FindOwnAsync(termId, cancellation) is { } space)
        {
            await using var own = door.Open(space);
            if (await FindAsync(own, space.HostId, termId, id, cancellation) is { } found && found.File.Group == space.Number)
                return found.IsHandedIn || found.File.RemovedAt is null ? found.File : null;
        }

        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        if (await FindAsync(db, session.OrganisationId, termId, id, cancellation) is not { } hosted)
            return null;
        if (await access.IsOpenAsync())
            return hosted.IsHandedIn || hosted.File.RemovedAt is null ? hosted.File : null;
        return hosted.IsHandedIn && hosted.IsMarkedByReader ? hosted.File : null;
    }

    private async Task<FoundFile?> FindAsync(AcademyDb db, Guid hostId, Guid termId, Guid id, CancellationToken cancellation)
    {
        var written = CatalogueJson.Write(id);
        return await (
            from file in db.Set<GroupFile>()
            where file.OrganisationId == hostId && file.TermId == termId && file.Id == id
            select new FoundFile(
                file,
                db.Set<Submission>().Any(row => row.OrganisationId == hostId && row.TermId == termId && row.Group == file.Group && row.Files.Contains(written)),
                db.Set<TermAssessor>().Any(row => row.OrganisationId == hostId && row.TermId == termId && row.StaffMemberId == session.StaffMemberId && row.EndedAt == null)))
            .AsNoTracking().SingleOrDefaultAsync(cancellation);
    }

    /// <param name="IsHandedIn">Whether it went along with what the group handed in, be that returned since.</param>
    /// <param name="IsMarkedByReader">Whether the reader marks what groups of the term hand in, if the host is whom they work for.</param>
    private sealed record FoundFile(GroupFile File, bool IsHandedIn, bool IsMarkedByReader);
}
