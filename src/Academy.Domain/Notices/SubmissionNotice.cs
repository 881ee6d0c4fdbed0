using Academy.Domain.Catalogue;

namespace Academy.Domain.Notices;

/// <inheritdoc cref="NoticeKinds.Submission"/>
/// <param name="Group">1, 2, 3 …</param>
/// <param name="Number">1 for the first that the group handed in, then 2, 3 …</param>
/// <param name="Comment">In the words of the host; null when there is none.</param>
public sealed record SubmissionNotice(Guid TermId, LocalText Term, int Group, int Number, SubmissionNews News, string? Comment) : NoticeContent
{
    public override string Kind => NoticeKinds.Submission;
}

/// <summary>What happened to the work of a group.</summary>
public enum SubmissionNews
{
    /// <summary>Another one of the group has handed it in.</summary>
    HandedIn,

    /// <summary>The host has returned it.</summary>
    Returned,

    /// <summary>The host has accepted it.</summary>
    Accepted,
}
