using Academy.Domain.Catalogue;

namespace Academy.Domain.Notices;

/// <inheritdoc cref="NoticeKinds.Report"/>
/// <param name="Number">Of the session.</param>
/// <param name="IsAccepted">Whether the session is made up for; otherwise the report came back.</param>
/// <param name="Comment">In the words of the host; null when there is none.</param>
public sealed record ReportNotice(Guid TermId, LocalText Term, int Number, bool IsAccepted, string? Comment) : NoticeContent
{
    public override string Kind => NoticeKinds.Report;
}
