namespace Academy.Integration.Tests.Data;

/// <summary>Rows of the first schema in the tables that no migration has touched since: the one that does finds something in each column.</summary>
internal static class EarlierFoundation
{
    /// <summary>After the organisation, the member of staff, the release and the enrolment of <see cref="EarlierRows"/>.</summary>
    public const string Sql = """

        insert into "DataProtectionKey" ("Name", "Xml") values ('key-1', '<key/>');
        insert into "RecipeRun" ("Name", "FinishedAt") values ('site', '2026-04-01 00:00:00');
        insert into "Department" ("Id", "OrganisationId", "Code") values ('#20', '#01', '100'), ('#21', '#01', '110');
        insert into "DepartmentVersion" ("Id", "OrganisationId", "DepartmentId", "ValidFrom", "ValidUntil", "Name", "ParentId", "Path", "Position")
        values ('#22', '#01', '#20', '2020-04-01', null, '総務部', null, '/100/', 1),
            ('#23', '#01', '#21', '2020-04-01', '2026-04-01', '情報政策課', '#20', '/100/110/', 2);
        insert into "DepartmentSuccession" ("OrganisationId", "PredecessorId", "SuccessorId", "TakesEffectOn") values ('#01', '#21', '#20', '2026-04-01');
        insert into "Posting" ("Id", "OrganisationId", "StaffMemberId", "DepartmentId", "Kind", "Rank", "Title", "ValidFrom", "ValidUntil")
        values ('#24', '#01', '#03', '#21', 'Main', '主事', '担当', '2026-04-01', '2026-10-01'), ('#25', '#01', '#03', '#20', 'Concurrent', null, null, '2026-04-01', null);
        insert into "Grant" ("Id", "OrganisationId", "StaffMemberId", "Role", "DepartmentId", "CourseId", "ValidFrom", "ValidUntil", "GrantedBy")
        values ('#26', '#01', '#03', 'trainer', '#20', '#05', '2026-04-01', '2027-04-01', '#03');
        insert into "Account" ("Id", "PersonId", "UserName", "NormalizedUserName", "PasswordHash", "SecurityStamp", "ConcurrencyStamp", "TwoFactorEnabled")
        values ('#27', '#02', '#27', '#27', 'hash', 'stamp', 'concurrency', true);
        insert into "AccountClaim" ("UserId", "ClaimType", "ClaimValue") values ('#27', 'type', 'value');
        insert into "AccountLogin" ("LoginProvider", "ProviderKey", "ProviderDisplayName", "UserId") values ('issuer', 'subject', 'Issuer', '#27');
        insert into "AccountPasskey" ("CredentialId", "UserId", "Data") values ('credential', '#27', '{"Name":"key"}');
        insert into "AccountToken" ("UserId", "LoginProvider", "Name", "Value") values ('#27', 'issuer', 'token', 'value');
        insert into "SignInName" ("Kind", "Scope", "Value", "AccountId") values ('Mail', '', 'TAKAHASHI@CHUO.EXAMPLE', '#27');
        insert into "Programme" ("Id", "Key", "OrganisationId", "Title", "TitleEnglish", "Summary", "SummaryEnglish", "ForEveryone", "Source")
        values ('#28', 'first-year', '#01', '初年度', 'First year', '概要', 'Summary', true, 'yaml');
        insert into "ProgrammeCourse" ("ProgrammeId", "CourseId", "Position") values ('#28', '#05', 1);
        insert into "Lesson" ("Id", "CourseId", "Key") values ('#29', '#05', 'five-outputs');
        insert into "Quiz" ("Id", "CourseId", "Key") values ('#2A', '#05', 'final');
        insert into "Question" ("Id", "CourseId", "Key") values ('#2B', '#05', 'final/q1');
        insert into "Choice" ("Id", "CourseId", "QuestionId", "Key") values ('#2C', '#05', '#2B', 'a');
        insert into "ReleaseLesson" ("ReleaseId", "LessonId", "CourseId", "Slug", "Title", "Position", "Kind", "Minutes", "Completes", "Html", "Headings")
        values ('#06', '#29', '#05', 'five-outputs', '5つの成果物', 1, 'reading', 8, 'confirm', '<p>本文</p>', '[]');
        insert into "ReleaseQuiz" ("ReleaseId", "QuizId", "CourseId", "Slug", "Title", "Position", "Minutes", "Settings")
        values ('#06', '#2A', '#05', 'final', '確認テスト', 2, 10, '{"pass":80}');
        insert into "ReleaseQuestion" ("ReleaseId", "QuestionId", "CourseId", "QuizId", "LessonId", "Position", "Type", "Points", "Body")
        values ('#06', '#2B', '#05', '#2A', '#29', 1, 'single', 1, '{"prompt":"問"}');
        insert into "AnswerKey" ("ReleaseId", "QuestionId", "CourseId", "Body") values ('#06', '#2B', '#05', '{"right":["#2C"]}');
        insert into "ReleaseFile" ("ReleaseId", "Path", "CourseId", "Hash", "MediaType", "Length", "Content") values ('#06', 'course.yaml', '#05', 'AB', 'text/yaml', 4, 'yaml');
        insert into "ProgressEvent" ("OrganisationId", "EnrolmentId", "ClientId", "Kind", "ItemId", "Payload", "OccurredAt", "ReceivedAt", "ActorId")
        values ('#01', '#08', '#2D', 'lesson.confirmed', '#29', '{}', '2026-05-01 00:00:00', '2026-05-01 00:00:01', null),
            ('#01', '#08', '#2E', 'enrolment.exempted', null, '{"reason":"派遣"}', '2026-05-02 00:00:00', '2026-05-02 00:00:00', '#03');
        insert into "Work" ("Id", "DedupeKey", "Kind", "OrganisationId", "Payload", "DueAt", "State", "Attempts", "CreatedAt")
        values ('#2F', 'renewal:1', 'learning.renew', '#01', '{"course":"#05"}', '2026-04-01 00:00:00', 'Ready', 0, '2026-04-01 00:00:00');
        insert into "AuditEntry" ("OrganisationId", "At", "ActorId", "Action", "SubjectKind", "SubjectId", "Details")
        values ('#01', '2026-04-01 00:00:00', '#03', 'signed-in', 'account', '#27', '{}');
        """;
}
