using Academy.Domain.Catalogue;

namespace Academy.Cohorts.Services.Groups;

/// <summary>The space of a group (班の場): who has one was found to be in the group, or to host its term.</summary>
public sealed class GroupSpace
{
    internal GroupSpace(Guid hostId, Guid termId, LocalText termName, int number, Guid? participationId) =>
        (HostId, TermId, TermName, Number, ParticipationId) = (hostId, termId, termName, number, participationId);

    public Guid HostId { get; }
    public Guid TermId { get; }
    public LocalText TermName { get; }

    /// <summary>Of the group: 1, 2, 3 …</summary>
    public int Number { get; }

    /// <summary>The reader's, who is in the group; null when the reader hosts the term.</summary>
    public Guid? ParticipationId { get; }

    public bool IsHosts => ParticipationId is null;
}
