using Academy.Data;
using Academy.Data.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Data;

/// <summary>Rows as the first schema could hold them. Every later schema keeps them.</summary>
internal static class EarlierRows
{
    public const string Sql = """
        insert into "Organisation" ("Id", "Code", "Kind", "Name", "ReadingKey", "Settings")
        values ('01993C00-0000-7000-8000-000000000001', '131024', 'Ward', '中央区', 'ちゅうおうく', '{{}}');
        insert into "Person" ("Id") values ('01993C00-0000-7000-8000-000000000002');
        insert into "StaffMember" ("Id", "OrganisationId", "PersonId", "EmployeeNumber", "FamilyName", "GivenName", "FamilyReading", "GivenReading", "ReadingKey", "ValidFrom")
        values ('01993C00-0000-7000-8000-000000000003', '01993C00-0000-7000-8000-000000000001', '01993C00-0000-7000-8000-000000000002',
            '1', '髙橋', '健一', 'たかはし', 'けんいち', 'たかはし', '2026-04-01');
        """;

    public static async Task AssertKeptAsync(AcademyDb db)
    {
        Assert.Equal("中央区", (await db.Set<Organisation>().SingleAsync()).Name);
        var member = await db.Set<StaffMember>().SingleAsync();
        Assert.Equal(("髙橋", new DateOnly(2026, 4, 1)), (member.FamilyName, member.ValidFrom));
    }
}
