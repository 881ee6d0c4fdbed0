using System.Text.Json;
using Academy.Domain.Catalogue;

namespace Academy.Domain.Notices;

/// <summary>The JSON of notices; <c>Notice.Payload</c>.</summary>
public static class NoticeJson
{
    public static string Write(NoticeContent content) => content switch
    {
        CourseAssignedNotice assigned => CatalogueJson.Write(assigned),
        CourseRenewedNotice renewed => CatalogueJson.Write(renewed),
        AttemptGrantedNotice granted => CatalogueJson.Write(granted),
        DueChangedNotice due => CatalogueJson.Write(due),
        CoursesPausedNotice paused => CatalogueJson.Write(paused),
        CoursesResumedNotice resumed => CatalogueJson.Write(resumed),
        ExemptionNotice exemption => CatalogueJson.Write(exemption),
        ResultCorrectedNotice corrected => CatalogueJson.Write(corrected),
        ReminderNotice reminder => CatalogueJson.Write(reminder),
        TermChangedNotice changed => CatalogueJson.Write(changed),
        ApplicationNotice application => CatalogueJson.Write(application),
        RecruitmentNotice recruitment => CatalogueJson.Write(recruitment),
        ReportNotice report => CatalogueJson.Write(report),
        GroupNotice group => CatalogueJson.Write(group),
        SubmissionNotice submission => CatalogueJson.Write(submission),
        AssessorNotice assessor => CatalogueJson.Write(assessor),
        DeputyNotice deputy => CatalogueJson.Write(deputy),
        CertificateIssuedNotice issued => CatalogueJson.Write(issued),
        CertificateChangedNotice revised => CatalogueJson.Write(revised),
        _ => throw new ArgumentException($"{content.Kind} is not written.", nameof(content)),
    };

    /// <exception cref="JsonException">There is no such kind, or the text is not of it.</exception>
    public static NoticeContent Read(string kind, string json) => kind switch
    {
        NoticeKinds.CourseAssigned => CatalogueJson.Read<CourseAssignedNotice>(json),
        NoticeKinds.CourseRenewed => CatalogueJson.Read<CourseRenewedNotice>(json),
        NoticeKinds.AttemptGranted => CatalogueJson.Read<AttemptGrantedNotice>(json),
        NoticeKinds.DueChanged => CatalogueJson.Read<DueChangedNotice>(json),
        NoticeKinds.CoursesPaused => CatalogueJson.Read<CoursesPausedNotice>(json),
        NoticeKinds.CoursesResumed => CatalogueJson.Read<CoursesResumedNotice>(json),
        NoticeKinds.ExemptionChanged => CatalogueJson.Read<ExemptionNotice>(json),
        NoticeKinds.ResultCorrected => CatalogueJson.Read<ResultCorrectedNotice>(json),
        NoticeKinds.Reminder => CatalogueJson.Read<ReminderNotice>(json),
        NoticeKinds.TermChanged => CatalogueJson.Read<TermChangedNotice>(json),
        NoticeKinds.Application => CatalogueJson.Read<ApplicationNotice>(json),
        NoticeKinds.Recruitment => CatalogueJson.Read<RecruitmentNotice>(json),
        NoticeKinds.Report => CatalogueJson.Read<ReportNotice>(json),
        NoticeKinds.Group => CatalogueJson.Read<GroupNotice>(json),
        NoticeKinds.Submission => CatalogueJson.Read<SubmissionNotice>(json),
        NoticeKinds.Assessor => CatalogueJson.Read<AssessorNotice>(json),
        NoticeKinds.Deputy => CatalogueJson.Read<DeputyNotice>(json),
        NoticeKinds.CertificateIssued => CatalogueJson.Read<CertificateIssuedNotice>(json),
        NoticeKinds.CertificateChanged => CatalogueJson.Read<CertificateChangedNotice>(json),
        _ => throw new JsonException($"There is no notice of the kind {kind}."),
    };
}
