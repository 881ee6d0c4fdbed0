using Academy.Data;
using Academy.Data.Organisations;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning;

/// <summary>More people than the demonstration has; they are numbered.</summary>
internal static class MoreStaff
{
    /// <summary>Adds one of them, to be saved with what else there is.</summary>
    /// <param name="office">Where the main posting is; null for somebody without one.</param>
    public static StaffMember AddStaff(this AcademyDb db, Guid organisation, int number, Guid? office = null)
    {
        var person = new Person();
        var member = new StaffMember
        {
            OrganisationId = organisation,
            PersonId = person.Id,
            EmployeeNumber = $"M{number}",
            FamilyName = "試験",
            GivenName = $"{number}",
            FamilyReading = "しけん",
            GivenReading = "",
            ReadingKey = $"{number:0000}",
            ValidFrom = new(2020, 4, 1),
        };
        db.AddRange(person, member);
        if (office is { } department)
            db.Add(new Posting { OrganisationId = organisation, StaffMemberId = member.Id, DepartmentId = department, Kind = PostingKind.Main, ValidFrom = new(2020, 4, 1) });
        return member;
    }

    /// <summary>As many of them in an office.</summary>
    /// <returns>Their employee numbers.</returns>
    public static async Task<IReadOnlyList<string>> AddStaffAsync(this TestSite site, string office, int count)
    {
        await using var db = site.Db(DataScope.System("test"));
        var version = await db.Set<DepartmentVersion>().SingleAsync(row => row.Name == office, TestContext.Current.CancellationToken);
        var members = Enumerable.Range(0, count).Select(number => db.AddStaff(version.OrganisationId, number, version.DepartmentId)).ToList();
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return [.. members.Select(member => member.EmployeeNumber)];
    }
}
