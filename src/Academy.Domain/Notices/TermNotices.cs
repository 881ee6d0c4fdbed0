using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;

namespace Academy.Domain.Notices;

/// <inheritdoc cref="NoticeKinds.TermChanged"/>
/// <param name="Changes">By number of session.</param>
public sealed record TermChangedNotice(Guid TermId, LocalText Term, IReadOnlyList<SessionChange> Changes) : NoticeContent
{
    public override string Kind => NoticeKinds.TermChanged;
}
