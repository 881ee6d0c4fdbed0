using Academy.Domain.Catalogue;

namespace Academy.Domain.Notices;

/// <inheritdoc cref="NoticeKinds.Group"/>
/// <param name="Group">Its number.</param>
public sealed record GroupNotice(Guid TermId, LocalText Term, int Group) : NoticeContent
{
    public override string Kind => NoticeKinds.Group;
}
