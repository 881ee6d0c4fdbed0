using Academy.Data.Catalogue;
using Academy.Data.Organisations;
using Academy.Domain.Reporting;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Reporting;

/// <summary>Writes random organisations, which offer the courses of the demonstration.</summary>
internal static class RandomSite
{
    public static async Task<RandomRows> AddAsync(TestSite site, int seed, int departments = 12, int people = 60)
    {
        await using var db = site.Db(DataScope.System("test"));
        var organisation = new Organisation { Code = $"99000{seed}", Kind = OrganisationKind.City, Name = $"試験{seed}", ReadingKey = $"{seed}" };
        var courses = await db.Set<Course>().Where(course => course.CurrentReleaseId != null).OrderBy(course => course.Key).ToListAsync();
        var offerings = courses.Select(course => new Offering { OrganisationId = organisation.Id, CourseId = course.Id, Slug = course.Key }).ToList();
        var rows = new RandomOrganisation(organisation.Id, offerings, courses.ToDictionary(course => course.Id, course => course.CurrentReleaseId!.Value), seed)
            .Make(departments, people);
        db.Add(organisation);
        db.AddRange(offerings);
        db.AddRange(rows.Departments);
        db.AddRange(rows.Versions);
        db.AddRange(rows.People);
        db.AddRange(rows.Staff);
        db.AddRange(rows.Postings);
        db.AddRange(rows.Enrolments);
        db.AddRange(rows.Facts);
        await db.SaveChangesAsync();
        return rows;
    }

    /// <summary>Days of all years, the first and the last of a year among them.</summary>
    public static IEnumerable<ReportPeriod> Periods(int seed)
    {
        var random = new Random(seed);
        var days = Enumerable.Range(0, 8).Select(_ => new DateOnly(2024, 4, 1).AddDays(random.Next(1095)));
        return days.Append(new(2025, 3, 31)).Append(new(2025, 4, 1)).Select(ReportPeriod.Of)
            .Append(ReportPeriod.Of(new FiscalYear(2025), new(2026, 11, 24)));
    }
}
