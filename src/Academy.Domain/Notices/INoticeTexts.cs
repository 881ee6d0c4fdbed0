namespace Academy.Domain.Notices;

/// <summary>Notices in the reader's words.</summary>
public interface INoticeTexts
{
    /// <summary>What is of no kind known here is said to have come, without what it tells.</summary>
    NoticeText Of(string kind, string payload);
}

/// <summary>A notice in the reader's language.</summary>
/// <param name="Title">What happened, in a sentence.</param>
/// <param name="Detail">What else matters.</param>
/// <param name="Href">Where it leads: a path of this site.</param>
public sealed record NoticeText(string Title, string Detail, string Href);
