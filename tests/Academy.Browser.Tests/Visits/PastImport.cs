using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Browser.Tests.Visits;

/// <summary>A file of completions under an id that is known beforehand: what its page looks like with everything on it.</summary>
internal static class PastImport
{
    public static Guid Id { get; } = new("01999c00-0000-7000-8000-000000000002");

    public static async Task PrepareAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var hr = await db.Set<StaffMember>().SingleAsync(row => row.Mail == "hr@akiruno.example");
        var people = await db.Set<StaffMember>().Where(row => row.OrganisationId == hr.OrganisationId).OrderBy(row => row.EmployeeNumber).ToListAsync();
        var course = await site.Services.GetRequiredService<ICourseDirectory>().FindAsync(hr.OrganisationId, "eq-plain-japanese", CancellationToken.None);
        db.Add(new CompletionImport
        {
            Id = Id,
            OrganisationId = hr.OrganisationId,
            FileName = "令和7年度_やさしい日本語研修.csv",
            FileHash = new('A', 64),
            Total = people.Count,
            Added = people.Count - 1,
            State = ImportState.Waiting,
            UploadedBy = hr.Id,
            UploadedAt = site.Clock.GetUtcNow().UtcDateTime,
        });
        db.AddRange(people.Select((person, index) => new CompletionImportRow
        {
            OrganisationId = hr.OrganisationId,
            ImportId = Id,
            Number = index + 2,
            StaffMemberId = person.Id,
            OfferingId = course!.OfferingId,
            CourseId = course.CourseId,
            CompletedOn = new(2025, 6, 1),
            Training = "やさしい日本語 集合研修",
            Organiser = "東京都市町村職員研修所",
            Note = index == 0 ? "午後の部" : null,
            Outcome = index == 0 ? RowOutcome.Unchanged : RowOutcome.Added,
        }));
        await db.SaveChangesAsync();
    }
}
