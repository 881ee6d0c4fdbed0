using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Groups;

/// <summary>The way into the space of a group: of one's own by the participation in it (<see cref="AtHost"/>), of any by hosting its term.</summary>
public sealed class GroupDoor(AtHost atHost, AcademyDbFactory databases, ICurrentSession session)
{
    /// <summary>Null while the participant is in no group.</summary>
    public static GroupSpace? Of(OwnTerm own) => own.Group is { } number ? new(own.HostId, own.TermId, own.TermName, number, own.ParticipationId) : null;

    /// <summary>Null when the reader does not take part in the term, or is in no group.</summary>
    public async Task<GroupSpace?> FindOwnAsync(Guid termId, CancellationToken cancellation) =>
        await atHost.FindAsync(termId, cancellation) is { } own ? Of(own) : null;

    /// <summary>Null when nobody is in such a group and nothing was left in it.</summary>
    /// <param name="term">Hosted by the reader's organisation.</param>
    /// <param name="number">Of the group.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<GroupSpace?> FindHostedAsync(HostedTerm term, int number, CancellationToken cancellation)
    {
        var space = new GroupSpace(session.OrganisationId, term.Id, term.Name, number, null);
        await using var db = Open(space);
        return await db.People(space).Select(row => row.Id).Concat(db.Messages(space).Select(row => row.Id)).Concat(db.Files(space).Select(row => row.Id))
            .Concat(db.Versions(space).Select(row => row.Id)).AnyAsync(cancellation) ? space : null;
    }

    /// <summary>The rows of the host.</summary>
    internal AcademyDb Open(GroupSpace space) => databases.Create(DataScope.Of(space.HostId));

    /// <summary>
    /// Until the end of the transaction nobody is put into another group, nothing else is written in those of the term, and groups are not made anew. Whoever found the space
    /// may have been put into another group since then.
    /// </summary>
    /// <param name="db">With a transaction begun.</param>
    /// <param name="space">In which something is to be written.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>Whether the reader may write there.</returns>
    internal static async Task<bool> HoldAsync(AcademyDb db, GroupSpace space, CancellationToken cancellation)
    {
        await KeyLock.HoldPlacesAsync(db, space.TermId, cancellation);
        return space.IsHosts || await db.People(space).AnyAsync(row => row.Id == space.ParticipationId, cancellation);
    }
}
