using Academy.Data;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Data;

/// <summary>Rows as each schema could hold them. Every later schema keeps them.</summary>
internal static class EarlierRows
{
    /// <summary>By the migration that made their tables.</summary>
    private static readonly Dictionary<string, string> Sql = new()
    {
        ["0001_foundation"] = """
            insert into "Organisation" ("Id", "Code", "Kind", "Name", "ReadingKey", "Settings")
            values ('01993C00-0000-7000-8000-000000000001', '131024', 'Ward', '中央区', 'ちゅうおうく', '{{}}');
            insert into "Person" ("Id") values ('01993C00-0000-7000-8000-000000000002');
            insert into "StaffMember" ("Id", "OrganisationId", "PersonId", "EmployeeNumber", "FamilyName", "GivenName", "FamilyReading", "GivenReading", "ReadingKey", "ValidFrom")
            values ('01993C00-0000-7000-8000-000000000003', '01993C00-0000-7000-8000-000000000001', '01993C00-0000-7000-8000-000000000002',
                '1', '髙橋', '健一', 'たかはし', 'けんいち', 'たかはし', '2026-04-01');
            """,
        ["0002_notices"] = """
            insert into "Notice" ("OrganisationId", "Id", "StaffMemberId", "Kind", "Payload", "CreatedAt")
            values ('01993C00-0000-7000-8000-000000000001', '01993C00-0000-7000-8000-000000000004', '01993C00-0000-7000-8000-000000000003',
                'course.assigned', '{{}}', '2026-11-22 00:00:00');
            """,
    };

    /// <summary>Adds what a schema of this migration can hold.</summary>
    public static async Task AddAsync(AcademyDb owner, string migration)
    {
        foreach (var rows in Sql.Where(pair => IsIn(pair.Key, migration)).Select(pair => pair.Value))
            await owner.Database.ExecuteSqlRawAsync(rows);
    }

    public static async Task AssertKeptAsync(AcademyDb db, string migration)
    {
        Assert.Equal("中央区", (await db.Set<Organisation>().SingleAsync()).Name);
        var member = await db.Set<StaffMember>().SingleAsync();
        Assert.Equal(("髙橋", new DateOnly(2026, 4, 1)), (member.FamilyName, member.ValidFrom));
        if (IsIn("0002_notices", migration))
            Assert.Equal(("course.assigned", null), await db.Set<Notice>().Select(row => new ValueTuple<string, DateTime?>(row.Kind, row.ReadAt)).SingleAsync());
    }

    private static bool IsIn(string migration, string schema) => string.CompareOrdinal(migration, schema) <= 0;
}
