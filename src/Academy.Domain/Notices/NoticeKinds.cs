namespace Academy.Domain.Notices;

/// <summary>Everything that people are told on the site: <c>Notice.Kind</c>. A kind is never renamed: old notices are shown for years.</summary>
public static class NoticeKinds
{
    /// <summary>HR assigned a course with a due date, or set another one: <see cref="CourseAssignedNotice"/>.</summary>
    public const string CourseAssigned = "course.assigned";

    /// <summary>A new release of a course asks something of those who had begun or completed it: <see cref="CourseRenewedNotice"/>.</summary>
    public const string CourseRenewed = "course.renewed";

    /// <summary>Further attempts at a quiz were allowed: <see cref="AttemptGrantedNotice"/>.</summary>
    public const string AttemptGranted = "attempt.granted";

    /// <summary>HR set, changed or removed the due date of one person: <see cref="DueChangedNotice"/>.</summary>
    public const string DueChanged = "due.changed";

    /// <summary>HR paused courses of a person: <see cref="CoursesPausedNotice"/>.</summary>
    public const string CoursesPaused = "courses.paused";

    /// <summary>HR ended the pause: <see cref="CoursesResumedNotice"/>.</summary>
    public const string CoursesResumed = "courses.resumed";

    /// <summary>HR exempted the person from a course, or lifted that: <see cref="ExemptionNotice"/>.</summary>
    public const string ExemptionChanged = "exemption.changed";

    /// <summary>HR corrected the result of a quiz: <see cref="ResultCorrectedNotice"/>.</summary>
    public const string ResultCorrected = "result.corrected";

    /// <summary>What a rule of the organisation reminds of: <see cref="ReminderNotice"/>.</summary>
    public const string Reminder = "reminder";

    /// <summary>Sessions of a term that the person takes part in were moved: <see cref="TermChangedNotice"/>.</summary>
    public const string TermChanged = "term.changed";

    /// <summary>Something happened to an application for a term: <see cref="ApplicationNotice"/>.</summary>
    public const string Application = "term.application";

    /// <summary>A term recruits, or has recruited: <see cref="RecruitmentNotice"/>.</summary>
    public const string Recruitment = "term.recruitment";

    /// <summary>The host decided on a report by which the person makes up for a session: <see cref="ReportNotice"/>.</summary>
    public const string Report = "term.report";

    /// <summary>Somebody wrote in the space of the group that the person works in: <see cref="GroupNotice"/>.</summary>
    public const string Group = "term.group";

    /// <summary>Something happened to what the person's group hands in: <see cref="SubmissionNotice"/>.</summary>
    public const string Submission = "term.submission";

    /// <summary>The person marks what groups of a term hand in, or no longer; or there is something to mark: <see cref="AssessorNotice"/>.</summary>
    public const string Assessor = "term.assessor";

    /// <summary>The person acts for a superior, or no longer: <see cref="DeputyNotice"/>.</summary>
    public const string Deputy = "approval.deputy";

    /// <summary>A certificate was issued for a completion: <see cref="CertificateIssuedNotice"/>.</summary>
    public const string CertificateIssued = "certificate.issued";

    /// <summary>HR corrected, replaced or revoked a certificate: <see cref="CertificateChangedNotice"/>.</summary>
    public const string CertificateChanged = "certificate.changed";
}
