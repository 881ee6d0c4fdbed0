using Academy.Domain.Catalogue;
using Academy.Domain.Credentials;

namespace Academy.Domain.Notices;

/// <summary>
/// What a notice tells: facts as they were, in all languages; the words come when it is shown. Titles are kept, since a course may be
/// called otherwise later, and the reader was told of this one.
/// </summary>
public abstract record NoticeContent
{
    /// <summary>One of <see cref="NoticeKinds"/>.</summary>
    public abstract string Kind { get; }
}

/// <inheritdoc cref="NoticeKinds.CourseAssigned"/>
/// <param name="Slug">The course's address in the organisation.</param>
/// <param name="Due">The last day, in Tokyo.</param>
/// <param name="IsDueChange">Whether the reader was enrolled before, and only the date is another one.</param>
public sealed record CourseAssignedNotice(string Slug, LocalText Course, DateOnly Due, bool IsDueChange) : NoticeContent
{
    public override string Kind => NoticeKinds.CourseAssigned;
}

/// <inheritdoc cref="NoticeKinds.CourseRenewed"/>
/// <param name="Slug">The course's address in the organisation.</param>
/// <param name="Number">Of the release.</param>
/// <param name="IsWhole">Whether the whole course is asked again, and not only what is new in it.</param>
public sealed record CourseRenewedNotice(string Slug, LocalText Course, int Number, bool IsWhole) : NoticeContent
{
    public override string Kind => NoticeKinds.CourseRenewed;
}

/// <inheritdoc cref="NoticeKinds.AttemptGranted"/>
/// <param name="Slug">The course's address in the organisation.</param>
/// <param name="Count">How many attempts more.</param>
/// <param name="Reason">In the words of whoever allowed it.</param>
public sealed record AttemptGrantedNotice(string Slug, LocalText Course, LocalText Quiz, int Count, string Reason) : NoticeContent
{
    public override string Kind => NoticeKinds.AttemptGranted;
}

/// <inheritdoc cref="NoticeKinds.Reminder"/>
/// <param name="Subject">In the words of whoever made the rule.</param>
/// <param name="Body">Likewise.</param>
/// <param name="Path">Where it leads: a path of this site.</param>
public sealed record ReminderNotice(LocalText Subject, LocalText Body, string Path) : NoticeContent
{
    public override string Kind => NoticeKinds.Reminder;
}

/// <inheritdoc cref="NoticeKinds.CertificateIssued"/>
/// <param name="Number">As printed.</param>
public sealed record CertificateIssuedNotice(Guid CertificateId, LocalText Course, string Number) : NoticeContent
{
    public override string Kind => NoticeKinds.CertificateIssued;
}

/// <inheritdoc cref="NoticeKinds.CertificateChanged"/>
/// <param name="State">What was done.</param>
/// <param name="Reason">In the words of whoever did it.</param>
public sealed record CertificateChangedNotice(Guid CertificateId, LocalText Course, CertificateState State, string Reason) : NoticeContent
{
    public override string Kind => NoticeKinds.CertificateChanged;
}
