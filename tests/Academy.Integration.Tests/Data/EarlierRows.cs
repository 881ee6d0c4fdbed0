using Academy.Data;
using Academy.Data.Catalogue;
using Academy.Data.Credentials;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Credentials;
using Academy.Domain.Learning;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Data;

/// <summary>Rows as each schema could hold them. Every later schema keeps them.</summary>
internal static class EarlierRows
{
    /// <summary>By the migration that made their tables: added right after it, so that every later one runs over them.</summary>
    public static IReadOnlyDictionary<string, string> Sql { get; } = new Dictionary<string, string>
    {
        ["0001_foundation"] = """
            insert into "Organisation" ("Id", "Code", "Kind", "Name", "ReadingKey", "Settings")
            values ('01993C00-0000-7000-8000-000000000001', '131024', 'Ward', '中央区', 'ちゅうおうく', '{}');
            insert into "Person" ("Id") values ('01993C00-0000-7000-8000-000000000002');
            insert into "StaffMember" ("Id", "OrganisationId", "PersonId", "EmployeeNumber", "FamilyName", "GivenName", "FamilyReading", "GivenReading", "ReadingKey", "ValidFrom")
            values ('01993C00-0000-7000-8000-000000000003', '01993C00-0000-7000-8000-000000000001', '01993C00-0000-7000-8000-000000000002',
                '1', '髙橋', '健一', 'たかはし', 'けんいち', 'たかはし', '2026-04-01');
            insert into "Track" ("Id", "Key", "Title", "Summary", "Position", "Accent", "Source")
            values ('01993C00-0000-7000-8000-000000000004', 'bpr', 'BPR', '', 1, 'bpr', '');
            insert into "Course" ("Id", "Key", "OrganisationId") values ('01993C00-0000-7000-8000-000000000005', 'bpr-01', '01993C00-0000-7000-8000-000000000001');
            insert into "Release" ("Id", "CourseId", "Number", "Hash", "Policy", "PublishedAt", "TrackId", "Slug", "Title", "Summary", "Level", "Audience", "Minutes", "Outline")
            values ('01993C00-0000-7000-8000-000000000006', '01993C00-0000-7000-8000-000000000005', 1, '', 'Editorial', '2026-04-01 00:00:00', '01993C00-0000-7000-8000-000000000004',
                'bpr', 'BPR', '', 'basic', ' all ', 10, '{}');
            insert into "Offering" ("Id", "OrganisationId", "CourseId", "Slug", "DueRule")
            values ('01993C00-0000-7000-8000-000000000007', '01993C00-0000-7000-8000-000000000001', '01993C00-0000-7000-8000-000000000005', 'bpr', '{}');
            insert into "Enrolment" ("Id", "OrganisationId", "StaffMemberId", "CourseId", "Cycle", "OfferingId", "ReleaseId", "Source", "CreatedAt")
            values ('01993C00-0000-7000-8000-000000000008', '01993C00-0000-7000-8000-000000000001', '01993C00-0000-7000-8000-000000000003', '01993C00-0000-7000-8000-000000000005',
                1, '01993C00-0000-7000-8000-000000000007', '01993C00-0000-7000-8000-000000000006', 'Self', '2026-04-01 00:00:00');
            insert into "LearningFact" ("OrganisationId", "EnrolmentId", "StaffMemberId", "CourseId", "Status", "StartedAt", "CompletedAt", "CompletedOn", "BestScore", "ReleaseId")
            values ('01993C00-0000-7000-8000-000000000001', '01993C00-0000-7000-8000-000000000008', '01993C00-0000-7000-8000-000000000003', '01993C00-0000-7000-8000-000000000005',
                'Completed', '2026-05-01 00:00:00', '2026-05-02 00:00:00', '2026-05-02', 90, '01993C00-0000-7000-8000-000000000006');
            insert into "Certificate" ("Id", "OrganisationId", "EnrolmentId", "Series", "Number", "VerificationId")
            values ('01993C00-0000-7000-8000-00000000000A', '01993C00-0000-7000-8000-000000000001', '01993C00-0000-7000-8000-000000000008', '2026', 7, 'V');
            insert into "CertificateVersion" ("OrganisationId", "CertificateId", "Version", "State", "Printed", "At")
            values ('01993C00-0000-7000-8000-000000000001', '01993C00-0000-7000-8000-00000000000A', 1, 'Issued', '{}', '2026-05-02 00:00:00'),
                ('01993C00-0000-7000-8000-000000000001', '01993C00-0000-7000-8000-00000000000A', 2, 'Revoked', '{}', '2026-05-03 00:00:00');
            """,
        ["0002_notices"] = """
            insert into "Notice" ("OrganisationId", "Id", "StaffMemberId", "Kind", "Payload", "CreatedAt")
            values ('01993C00-0000-7000-8000-000000000001', '01993C00-0000-7000-8000-000000000009', '01993C00-0000-7000-8000-000000000003',
                'course.assigned', '{}', '2026-11-22 00:00:00');
            """,
        ["0004_extra_time"] = """
            insert into "ExtraTime" ("OrganisationId", "StaffMemberId", "Percent", "Reason")
            values ('01993C00-0000-7000-8000-000000000001', '01993C00-0000-7000-8000-000000000003', 50, '配慮の申し出');
            """,
        ["0010_completion_imports"] = """
            insert into "CompletionImport" ("Id", "OrganisationId", "FileName", "FileHash", "Total", "Checked", "Added", "State", "UploadedBy", "UploadedAt")
            values ('01993C00-0000-7000-8000-00000000000B', '01993C00-0000-7000-8000-000000000001', '修了.csv', 'AB', 1, 1, 1, 'Done',
                '01993C00-0000-7000-8000-000000000003', '2026-11-22 00:00:00');
            insert into "CompletionImportRow" ("OrganisationId", "ImportId", "Number", "StaffMemberId", "OfferingId", "CourseId", "CompletedOn", "Training", "Organiser", "Outcome", "EnrolmentId")
            values ('01993C00-0000-7000-8000-000000000001', '01993C00-0000-7000-8000-00000000000B', 2, '01993C00-0000-7000-8000-000000000003',
                '01993C00-0000-7000-8000-000000000007', '01993C00-0000-7000-8000-000000000005', '2025-06-01', '情報保護研修', '総務省', 'Added', '01993C00-0000-7000-8000-000000000008');
            """,
    };

    /// <param name="db">The newest schema.</param>
    /// <param name="migration">The last migration that ran before the rows were upgraded.</param>
    public static async Task AssertKeptAsync(AcademyDb db, string migration)
    {
        Assert.Equal("中央区", (await db.Set<Organisation>().SingleAsync()).Name);
        var member = await db.Set<StaffMember>().SingleAsync();
        Assert.Equal(("髙橋", new DateOnly(2026, 4, 1)), (member.FamilyName, member.ValidFrom));
        var fact = await db.Set<LearningFact>().SingleAsync();
        var release = (await db.Set<Release>().SingleAsync()).Id;
        Assert.Equal((LearningStatus.Completed, new DateOnly(2026, 5, 2), 90, release), (fact.Status, fact.CompletedOn, fact.BestScore, fact.ReleaseId));
        Assert.Equal((release, null, null), (fact.CurrentReleaseId, fact.AskedAgainAt, fact.RenewedAt));
        var certificate = await db.Set<Certificate>().SingleAsync();
        Assert.Equal((member.Id, 2, CertificateState.Revoked, member.ReadingKey), (certificate.StaffMemberId, certificate.Version, certificate.State, certificate.ReadingKey));
        Assert.Contains("髙橋健一", certificate.SearchText, StringComparison.Ordinal);
        Assert.Equal([1, 2], await db.Set<CertificateVersion>().Where(row => row.CertificateId == certificate.Id).OrderBy(row => row.Version).Select(row => row.Version).ToListAsync());
        Assert.Equal(("2026", 7), await db.Set<CertificateSeries>().Select(row => new ValueTuple<string, int>(row.Series, row.Last)).SingleAsync());
        if (IsIn("0002_notices", migration))
            Assert.Equal(("course.assigned", null), await db.Set<Notice>().Select(row => new ValueTuple<string, DateTime?>(row.Kind, row.ReadAt)).SingleAsync());
        if (IsIn("0004_extra_time", migration))
            Assert.Equal(50, (await db.Set<ExtraTime>().SingleAsync()).Percent);
        if (IsIn("0010_completion_imports", migration))
        {
            Assert.Equal(ImportState.Done, (await db.Set<CompletionImport>().SingleAsync()).State);
            Assert.Equal(("総務省", RowOutcome.Added), await db.Set<CompletionImportRow>().Select(row => new ValueTuple<string, RowOutcome>(row.Organiser, row.Outcome)).SingleAsync());
        }
    }

    private static bool IsIn(string migration, string schema) => string.CompareOrdinal(migration, schema) <= 0;
}
