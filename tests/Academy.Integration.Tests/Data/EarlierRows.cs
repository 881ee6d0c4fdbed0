using Academy.Data;
using Academy.Data.Credentials;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Credentials;
using Academy.Domain.Learning;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Data;

/// <summary>Rows as each schema could hold them. Every later schema keeps them.</summary>
internal static class EarlierRows
{
    private static readonly Guid Enrolment = new("01993C00-0000-7000-8000-000000000008");

    /// <summary>By the migration that made or changed their tables: added right after it, so that every later one runs over them. A number after # is an id.</summary>
    public static IReadOnlyDictionary<string, string> Sql { get; } = new Dictionary<string, string>
    {
        ["0001_foundation"] = """
            insert into "Organisation" ("Id", "Code", "Kind", "Name", "ReadingKey", "Settings")
            values ('#01', '131024', 'Ward', '中央区', 'ちゅうおうく', '{}');
            insert into "Person" ("Id") values ('#02');
            insert into "StaffMember" ("Id", "OrganisationId", "PersonId", "EmployeeNumber", "FamilyName", "GivenName", "FamilyReading", "GivenReading", "ReadingKey", "ValidFrom")
            values ('#03', '#01', '#02',
                '1', '髙橋', '健一', 'たかはし', 'けんいち', 'たかはし', '2026-04-01');
            insert into "Track" ("Id", "Key", "Title", "Summary", "Position", "Accent", "Source")
            values ('#04', 'bpr', 'BPR', '', 1, 'bpr', '');
            insert into "Course" ("Id", "Key", "OrganisationId") values ('#05', 'bpr-01', '#01');
            insert into "Release" ("Id", "CourseId", "Number", "Hash", "Policy", "PublishedAt", "TrackId", "Slug", "Title", "Summary", "Level", "Audience", "Minutes", "Outline")
            values ('#06', '#05', 1, '', 'Editorial', '2026-04-01 00:00:00', '#04',
                'bpr', 'BPR', '', 'basic', ' all ', 10, '{}');
            insert into "Offering" ("Id", "OrganisationId", "CourseId", "Slug", "DueRule")
            values ('#07', '#01', '#05', 'bpr', '{}');
            insert into "Enrolment" ("Id", "OrganisationId", "StaffMemberId", "CourseId", "Cycle", "OfferingId", "ReleaseId", "Source", "CreatedAt")
            values ('#08', '#01', '#03', '#05',
                1, '#07', '#06', 'Self', '2026-04-01 00:00:00');
            insert into "LearningFact" ("OrganisationId", "EnrolmentId", "StaffMemberId", "CourseId", "Status", "StartedAt", "CompletedAt", "CompletedOn", "BestScore", "ReleaseId")
            values ('#01', '#08', '#03', '#05',
                'Completed', '2026-05-01 00:00:00', '2026-05-02 00:00:00', '2026-05-02', 90, '#06');
            insert into "Certificate" ("Id", "OrganisationId", "EnrolmentId", "Series", "Number", "VerificationId")
            values ('#0A', '#01', '#08', '2026', 7, 'V');
            insert into "CertificateVersion" ("OrganisationId", "CertificateId", "Version", "State", "Printed", "At")
            values ('#01', '#0A', 1, 'Issued', '{}', '2026-05-02 00:00:00'),
                ('#01', '#0A', 2, 'Revoked', '{}', '2026-05-03 00:00:00');
            """ + EarlierFoundation.Sql,
        ["0002_notices"] = """
            insert into "Notice" ("OrganisationId", "Id", "StaffMemberId", "Kind", "Payload", "CreatedAt")
            values ('#01', '#09', '#03',
                'course.assigned', '{}', '2026-11-22 00:00:00');
            """,
        ["0003_release_moves"] = """
            insert into "Enrolment" ("Id", "OrganisationId", "StaffMemberId", "CourseId", "Cycle", "OfferingId", "ReleaseId", "Source", "DueOn", "PausedFrom", "ExemptedAt", "CreatedAt")
            values ('#0C', '#01', '#03', '#05', 2026, '#07', '#06', 'Assigned', '2026-12-25', '2026-11-01', '2026-11-02 00:00:00', '2026-04-02 00:00:00');
            insert into "LearningFact" ("OrganisationId", "EnrolmentId", "StaffMemberId", "CourseId", "Status", "StartedAt", "CompletedAt", "CompletedOn", "BestScore", "ReleaseId",
                "CurrentReleaseId", "AskedAgainAt", "RenewedAt")
            values ('#01', '#0C', '#03', '#05', 'Completed', '2026-05-03 00:00:00', '2026-05-04 00:00:00', '2026-05-04', 80, '#06', '#06', '2026-06-01 00:00:00', '2026-06-02 00:00:00');
            """,
        ["0004_extra_time"] = """
            insert into "ExtraTime" ("OrganisationId", "StaffMemberId", "Percent", "Reason")
            values ('#01', '#03', 50, '配慮の申し出');
            """,
        ["0005_statistics"] = """
            insert into "Notice" ("OrganisationId", "Id", "StaffMemberId", "Kind", "Payload", "CreatedAt", "ReadAt", "DedupeKey")
            values ('#01', '#0D', '#03', 'course.assigned', '{"due":"2026-12-25"}', '2026-11-22 00:00:00', '2026-11-23 00:00:00', 'assigned:1');
            """,
        ["0006_work"] = """
            insert into "Work" ("Id", "DedupeKey", "Kind", "OrganisationId", "Payload", "DueAt", "State", "LeaseOwner", "LeaseUntil", "LeaseToken", "Attempts", "CreatedAt")
            values ('#0E', 'certificate:1', 'credentials.issue', '#01', '{}', '2026-11-22 00:00:00', 'Leased', 'host', '2026-11-22 00:05:00', '#0F', 1, '2026-11-22 00:00:00');
            """,
        ["0007_certificates"] = """
            insert into "Certificate" ("Id", "OrganisationId", "EnrolmentId", "StaffMemberId", "Series", "Number", "VerificationId", "Version", "State", "ReadingKey", "SearchText")
            values ('#10', '#01', '#0C', '#03', '2027', 1, 'W', 1, 'Corrected', 'たかはし', '高橋健一|たかはしけんいち');
            insert into "CertificateVersion" ("OrganisationId", "CertificateId", "Version", "State", "Printed", "At", "ActorId", "Reason")
            values ('#01', '#10', 1, 'Corrected', '{"family":"高橋"}', '2026-05-05 00:00:00', '#03', '字の訂正');
            insert into "CertificateSeries" ("OrganisationId", "Series", "Last") values ('#01', '2027', 1);
            """,
        ["0008_certificate_bundles"] = """
            insert into "CertificateBundle" ("Id", "OrganisationId", "RequestedBy", "DepartmentId", "OfficeName", "CertificateIds", "Total", "Done", "State", "RequestedAt", "PackedAt")
            values ('#11', '#01', '#03', '#20', '総務部', '["#10"]', 1, 1, 'Ready', '2026-11-22 00:00:00', '2026-11-22 00:01:00');
            """,
        ["0009_hr_rollup"] = """
            insert into "HrRollup" ("OrganisationId", "CourseId", "Number", "DepartmentId", "Cycle", "State", "DueOn", "Month", "IsPaused", "IsLate", "Enrolments")
            values ('#01', '#05', 1, '#20', 1, 'Completed', '2026-12-25', '2026-05', true, false, 3);
            insert into "HrRollupState" ("OrganisationId", "Day", "MadeAt") values ('#01', '2026-11-24', '2026-11-24 00:00:00');
            insert into "Work" ("Id", "DedupeKey", "Kind", "OrganisationId", "Payload", "DueAt", "State", "Attempts", "LastError", "CreatedAt", "EndedAt")
            values ('#12', 'rollup:1', 'reporting.rollup', '#01', '{"day":"2026-11-24"}', '2026-11-24 00:00:00', 'Dead', 5, 'lost', '2026-11-24 00:00:00', '2026-11-24 00:01:00');
            """,
        ["0010_completion_imports"] = """
            insert into "CompletionImport" ("Id", "OrganisationId", "FileName", "FileHash", "Total", "Checked", "Added", "State", "UploadedBy", "UploadedAt")
            values ('#0B', '#01', '修了.csv', 'AB', 1, 1, 1, 'Done',
                '#03', '2026-11-22 00:00:00');
            insert into "CompletionImportRow" ("OrganisationId", "ImportId", "Number", "StaffMemberId", "OfferingId", "CourseId", "CompletedOn", "Training", "Organiser", "Outcome", "EnrolmentId")
            values ('#01', '#0B', 2, '#03',
                '#07', '#05', '2025-06-01', '情報保護研修', '総務省', 'Added', '#08');
            """,
        ["0012_closed_years"] = """
            insert into "ClosedYear" ("OrganisationId", "Year", "ClosedAt", "ClosedBy", "Note") values ('#01', 2025, '2026-04-10 00:00:00', '#03', '令和7年度の報告');
            insert into "ClosedFigure" ("OrganisationId", "Year", "Number", "DepartmentId", "Office", "CourseId", "Course", "CourseEnglish", "Track", "TrackEnglish",
                "NotStarted", "UnderWay", "Completed", "Late", "Overdue", "Paused", "Exempt")
            values ('#01', 2025, 1, '#20', '総務部', '#05', 'BPR', 'BPR', 'BPR', 'BPR', 1, 2, 3, 4, 5, 6, 7);
            """,
        ["0013_bundle_contents"] = """
            insert into "CertificateBundle" ("Id", "OrganisationId", "RequestedBy", "DepartmentId", "OfficeName", "Certificates", "Total", "Done", "State", "RequestedAt")
            values ('#13', '#01', '#03', '#20', '総務部', '[{"id":"#10","version":1}]', 1, 1, 'Ready', '2026-11-23 00:00:00');
            """,
        ["0015_outgoing_mail"] = """
            insert into "OutgoingMail" ("OrganisationId", "Id", "Kind", "RequestedBy", "Address", "Name", "Subject", "Text", "Html", "State", "Answer", "CreatedAt", "ChangedAt")
            values ('#01', '#14', 'test', '#03', 'kenichi@chuo.example', '髙橋 健一', 'お知らせ', '本文', '<p>本文</p>', 'Refused', '550 unknown', '2026-11-23 00:00:00', '2026-11-23 00:00:01');
            """,
        ["0016_reminders"] = """
            insert into "ReminderRule" ("OrganisationId", "Id", "Name", "Cause", "Days", "InBusinessDays", "Minute", "DepartmentId", "Rank", "TopicId", "OnlyNotBegun", "OnSite", "ByMail",
                "Subject", "Body", "SubjectEnglish", "BodyEnglish", "IsActive")
            values ('#01', '#15', '期限の前', 'learning.due', -3, true, 540, '#20', '主任', '#05', false, true, true, '期限', '本文', 'Due', 'Body', true);
            insert into "ReminderSettings" ("OrganisationId", "SilencedAt", "QuietFrom", "QuietUntil", "QuietOnClosedDays", "Plan") values ('#01', '2026-11-23 00:00:00', 1200, 480, true, 7);
            insert into "ReminderPreference" ("OrganisationId", "StaffMemberId", "Mail", "Language") values ('#01', '#03', 'Daily', 'en');
            insert into "Reminder" ("OrganisationId", "Id", "RuleId", "StaffMemberId", "SubjectId", "Day", "Channel", "DueAt", "State", "End", "MailId", "ChangedAt")
            values ('#01', '#16', '#15', '#03', '#08', '2026-12-25', 'Mail', '2026-12-22 00:00:00', 'Told', null, '#14', '2026-12-22 00:00:01');
            """,
        ["0017_certificate_expiry"] = """
            insert into "Enrolment" ("Id", "OrganisationId", "StaffMemberId", "CourseId", "Cycle", "OfferingId", "ReleaseId", "Source", "CreatedAt")
            values ('#17', '#01', '#03', '#05', 2027, '#07', '#06', 'Self', '2026-11-01 00:00:00');
            insert into "Certificate" ("Id", "OrganisationId", "EnrolmentId", "StaffMemberId", "Series", "Number", "VerificationId", "Version", "State", "ValidUntil", "ReadingKey", "SearchText")
            values ('#18', '#01', '#17', '#03', '2027', 2, 'X', 1, 'Issued', '2028-11-23', 'たかはし', '高橋健一|たかはしけんいち');
            insert into "CertificateVersion" ("OrganisationId", "CertificateId", "Version", "State", "Printed", "At")
            values ('#01', '#18', 1, 'Issued', '{"validUntil":"2028-11-23"}', '2026-11-24 00:00:00');
            """,
        ["0018_cohorts"] = """
            insert into "ProgrammeTemplate" ("OrganisationId", "Id", "Key", "Name", "NameEnglish", "Summary", "Plan", "Version", "DeletedAt")
            values ('#01', '#17', 'ict-core', '勉強会', 'Study programme', '6回で学ぶ', '{"sessions":[]}', 3, '2026-11-23 00:00:00');
            insert into "Term" ("OrganisationId", "Id", "TemplateId", "Name", "NameEnglish", "Summary", "Terms", "AnnouncedAt", "Version", "CreatedAt")
            values ('#01', '#18', '#17', '第3期', 'Term 3', '6回で学ぶ', '{"rule":{}}', '2026-11-23 00:00:00', 2, '2026-11-22 00:00:00');
            insert into "TermSession" ("OrganisationId", "Id", "TermId", "Number", "Day", "StartMinute", "Minutes", "Details", "Told")
            values ('#01', '#19', '#18', 1, '2026-12-15', 810, 180, '{"theme":{"ja":"事例"}}', '{"day":"2026-12-14"}');
            insert into "Participation" ("OrganisationId", "Id", "TermId", "HomeOrganisationId", "StaffMemberId", "Name", "Reading", "ReadingKey", "HomeName", "OfficeName", "Mail",
                "ConsentedAt", "EndedAt")
            values ('#01', '#1A', '#18', '#01', '#03', '髙橋 健一', 'たかはし けんいち', 'たかはし', '中央区', '総務部', 'kenichi@chuo.example', '2026-11-23 00:00:00', '2026-11-23 00:00:01');
            insert into "ParticipationEvent" ("OrganisationId", "Id", "ParticipationId", "HomeOrganisationId", "Kind", "SessionId", "Attendance", "IsMet", "RecordedAt", "ActorId")
            values ('#01', '#1B', '#1A', '#01', 'Attendance', '#19', 'Late', null, '2026-12-15 08:00:00', '#03'),
                ('#01', '#1C', '#1A', '#01', 'Assignment', null, null, true, '2027-04-27 08:00:00', null);
            insert into "ReminderRule" ("OrganisationId", "Id", "Origin", "Name", "Cause", "Days", "InBusinessDays", "Minute", "OnlyNotBegun", "OnSite", "ByMail",
                "Subject", "Body", "SubjectEnglish", "BodyEnglish", "IsActive")
            values ('#01', '#1D', '#18', '第3期', 'cohorts.session', -3, true, 540, false, true, true, '開催日', '本文', 'Session', 'Body', true);
            insert into "Enrolment" ("Id", "OrganisationId", "StaffMemberId", "CourseId", "Cycle", "OfferingId", "ReleaseId", "Source", "DueOn", "DueOrigin", "CreatedAt")
            values ('#1E', '#01', '#03', '#05', 2028, '#07', '#06', 'Assigned', '2026-12-15', '#18', '2026-11-23 00:00:00');
            """,
        ["0019_recruitment"] = """
            insert into "Recruitment" ("OrganisationId", "TermId", "ApplyUntil", "ApproveUntil", "DecideBy", "AnswerDays", "SubstituteUntil", "Rule", "WaitingPlaces", "DecidedAt", "DrawList",
                "Version")
            values ('#01', '#18', '2026-11-27', '2026-12-01', '2026-12-04', 3, 2, '{"places":20}', 10, '2026-12-02 00:00:00', 'a', 2);
            insert into "Application" ("OrganisationId", "Id", "HostOrganisationId", "TermId", "StaffMemberId", "Way", "ReplacesId", "Name", "Reading", "ReadingKey", "OfficeName", "Reason",
                "OwnOrder", "State", "FiledBy", "FilerId", "FiledAt", "ConsentedAt", "SubmittedAt", "WaitingRank", "AnswerUntil", "OutcomeVersion", "Version")
            values ('#01', '#1F', '#01', '#18', '#03', 'Nomination', null, '髙橋 健一', 'たかはし けんいち', 'たかはし', '総務部', '適任のため',
                1, 'Offered', 'Hr', '#03', '2026-11-24 00:00:00', '2026-11-24 00:00:01', '2026-11-24 00:00:02', 3, '2026-12-07', 2, 5);
            update "Application" set "ReplacesId" = "Id";
            insert into "ApplicationStep" ("OrganisationId", "Id", "ApplicationId", "Kind", "State", "ActorId", "InPlaceOfId", "Comment", "At")
            values ('#01', '#20', '#1F', 'SuperiorApproved', 'AwaitingHr', '#03', '#03', '代決', '2026-11-24 00:00:02');
            insert into "ApprovalDeputy" ("OrganisationId", "Id", "SuperiorId", "DeputyId", "From", "Until", "NamedBy", "NamedAt", "EndedAt")
            values ('#01', '#21', '#03', '#03', '2026-11-24', '2026-11-30', '#03', '2026-11-23 00:00:00', '2026-11-26 00:00:00');
            insert into "Placement" ("OrganisationId", "ApplicationId", "TermId", "HomeOrganisationId", "State", "Position", "WaitingRank", "Note", "AnswerUntil", "Version")
            values ('#01', '#1F', '#18', '#01', 'Offered', 23, 3, '確認済み', '2026-12-07', 2);
            """,
        ["0020_sessions"] = """
            update "Participation" set "Group" = 2;
            insert into "ParticipationEvent" ("OrganisationId", "Id", "ParticipationId", "HomeOrganisationId", "Kind", "SessionId", "Attendance", "IsMet", "RecordedAt", "ActorId",
                "Source", "Minutes", "Reason")
            values ('#01', '#22', '#1A', '#01', 'Attendance', '#19', 'Partial', null, '2026-12-16 08:00:00', '#03', 'MeetingLog', 95, '途中で退出');
            insert into "AttendanceReception" ("OrganisationId", "SessionId", "Secret", "OpenedAt", "ClosedAt")
            values ('#01', '#19', 'ab', '2026-12-15 04:00:00', '2026-12-15 05:00:00');
            insert into "SessionFile" ("OrganisationId", "Id", "SessionId", "Kind", "Name", "MediaType", "Bytes", "Hash", "Seconds", "AddedAt", "AddedById", "RemovedAt")
            values ('#01', '#23', '#19', 'Recording', '第1回.mp4', 'video/mp4', 5000000000, 'ab', 9000, '2026-12-16 00:00:00', '#03', '2026-12-17 00:00:00');
            insert into "RecordingView" ("OrganisationId", "Id", "FileId", "ParticipationId", "Watched", "Seconds", "Position", "ChangedAt")
            values ('#01', '#24', '#23', '#1A', '[[0,60]]', 60, 61, '2026-12-16 01:00:00');
            insert into "MakeUpReport" ("OrganisationId", "Id", "SessionId", "ParticipationId", "Number", "Text", "SubmittedAt", "State", "Comment", "DecidedAt", "DecidedById")
            values ('#01', '#25', '#19', '#1A', 1, '学んだこと', '2026-12-16 02:00:00', 'Returned', 'もう少し具体的に', '2026-12-16 03:00:00', '#03');
            insert into "SurveyAnswer" ("OrganisationId", "Id", "SessionId", "Answers", "Day") values ('#01', '#26', '#19', '[]', '2026-12-16');
            insert into "SurveyReceipt" ("OrganisationId", "Id", "SessionId", "ParticipationId") values ('#01', '#27', '#19', '#1A');
            """,
        ["0021_assignments"] = """
            insert into "GroupMessage" ("OrganisationId", "Id", "TermId", "Group", "ParticipationId", "HostStaffId", "Text", "PostedAt", "RemovedAt")
            values ('#01', '#28', '#18', 2, '#1A', '#03', 'はじめまして', '2026-12-16 04:00:00', '2026-12-16 05:00:00');
            insert into "GroupFile" ("OrganisationId", "Id", "TermId", "Group", "ParticipationId", "Name", "MediaType", "Bytes", "Hash", "AddedAt", "RemovedAt")
            values ('#01', '#29', '#18', 2, '#1A', '集計.xlsx', 'application/vnd.ms-excel', 5000000000, 'ab', '2026-12-16 06:00:00', '2026-12-16 07:00:00');
            insert into "ProposalVersion" ("OrganisationId", "Id", "TermId", "Group", "Number", "Text", "ParticipationId", "SavedAt")
            values ('#01', '#2A', '#18', 2, 3, '# 提案', '#1A', '2026-12-16 08:00:00');
            insert into "Submission" ("OrganisationId", "Id", "TermId", "Group", "Number", "ProposalNumber", "Files", "ParticipationId", "SubmittedAt", "State", "Comment", "DecidedAt",
                "DecidedById", "ShowcasedAt")
            values ('#01', '#2B', '#18', 2, 1, 3, '[]', '#1A', '2026-12-16 09:00:00', 'Returned', '費用も書く', '2026-12-16 10:00:00', '#03', '2026-12-16 11:00:00');
            insert into "TermAssessor" ("OrganisationId", "Id", "TermId", "StaffMemberId", "NamedAt", "EndedAt")
            values ('#01', '#2C', '#18', '#03', '2026-12-16 12:00:00', '2026-12-16 13:00:00');
            insert into "Assessment" ("OrganisationId", "Id", "SubmissionId", "AssessorId", "ParticipationId", "Marks", "Comment", "SavedAt", "HandedInAt")
            values ('#01', '#2D', '#2B', '#03', '#1A', '[3,4]', '図がよい', '2026-12-16 14:00:00', '2026-12-16 15:00:00');
            insert into "PresentationOrder" ("OrganisationId", "TermId", "Groups", "Seed", "FirstAfter", "Minutes", "ChangedAt", "Version")
            values ('#01', '#18', '[2,1]', 'ab', 5, 14, '2026-12-16 16:00:00', 2);
            insert into "ShowcaseConsent" ("OrganisationId", "Id", "SubmissionId", "ParticipationId", "GivenAt", "WithdrawnAt")
            values ('#01', '#2E', '#2B', '#1A', '2026-12-16 17:00:00', '2026-12-16 18:00:00');
            """,
    }.ToDictionary(rows => rows.Key, rows => rows.Value.Replace("#", "01993C00-0000-7000-8000-0000000000", StringComparison.Ordinal));

    /// <summary>What migrations make of a column: its name from then on, or null where its content goes.</summary>
    public static IReadOnlyDictionary<(string Table, string Column), string?> Renamed { get; } = new Dictionary<(string, string), string?>
    {
        [("CertificateBundle", "CertificateIds")] = "Certificates",
        [("CertificateBundle", "PackedAt")] = null,
    };

    /// <summary>What migrations make out of the rows that were there.</summary>
    /// <param name="db">The newest schema.</param>
    public static async Task AssertDerivedAsync(AcademyDb db)
    {
        var member = await db.Set<StaffMember>().SingleAsync();
        var fact = await db.Set<LearningFact>().SingleAsync(row => row.EnrolmentId == Enrolment);
        Assert.Equal((LearningStatus.Completed, fact.ReleaseId, null, null), (fact.Status, fact.CurrentReleaseId, fact.AskedAgainAt, fact.RenewedAt));
        var certificate = await db.Set<Certificate>().SingleAsync(row => row.EnrolmentId == Enrolment);
        Assert.Equal((member.Id, 2, CertificateState.Revoked, member.ReadingKey), (certificate.StaffMemberId, certificate.Version, certificate.State, certificate.ReadingKey));
        Assert.Null(certificate.ValidUntil);
        Assert.Equal("髙橋健一|たかはしけんいち", certificate.SearchText);
        Assert.Equal(7, await db.Set<CertificateSeries>().Where(row => row.Series == certificate.Series).Select(row => row.Last).SingleAsync());
    }
}
