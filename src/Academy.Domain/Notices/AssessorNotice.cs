using Academy.Domain.Catalogue;

namespace Academy.Domain.Notices;

/// <inheritdoc cref="NoticeKinds.Assessor"/>
/// <param name="Group">Whose work is to be marked; null when it is of none.</param>
public sealed record AssessorNotice(Guid TermId, LocalText Term, AssessorNews News, int? Group) : NoticeContent
{
    public override string Kind => NoticeKinds.Assessor;
}

/// <summary>What somebody is told who marks, or marked, the work of groups.</summary>
public enum AssessorNews
{
    /// <summary>They are asked to from now on.</summary>
    Named,

    /// <summary>They are asked to no longer.</summary>
    Ended,

    /// <summary>A group has handed something in.</summary>
    HandedIn,
}
