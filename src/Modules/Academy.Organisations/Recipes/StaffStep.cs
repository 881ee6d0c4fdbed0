using System.Globalization;
using System.Text.Json;
using Academy.Data;
using Academy.Data.Organisations;
using Academy.Domain.Names;
using Academy.Modularity.Recipes;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Organisations.Recipes;

/// <summary>
/// <c>{ "name": "staff", "file": "…" }</c>: adds offices, staff and postings. An organisation that has staff already is left as it is.
/// </summary>
internal sealed class StaffStep(AcademyDbFactory databases) : IRecipeStep
{
    public string Name => "staff";

    public async Task RunAsync(JsonElement step, string folder, CancellationToken cancellation)
    {
        foreach (var part in YamlFile.Read<StaffFile>(step, folder).Organisations)
        {
            await using var db = databases.Create(DataScope.System("recipe: staff"));
            var organisation = await db.Set<Organisation>().SingleOrDefaultAsync(row => row.Code == part.Code, cancellation)
                ?? throw new InvalidDataException($"The recipe's step “staff” names the organisation {part.Code}, which no step before it adds.");
            if (await db.Set<StaffMember>().AnyAsync(row => row.OrganisationId == organisation.Id, cancellation))
                continue;
            var offices = AddOffices(db, organisation.Id, part.Offices);
            foreach (var person in part.Staff)
                AddStaffMember(db, organisation.Id, person, offices);
            await db.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>Parents stand before their children in the file.</summary>
    private static Dictionary<string, Department> AddOffices(AcademyDb db, Guid organisation, List<StaffFile.OfficePart> offices)
    {
        var added = new Dictionary<string, Department>();
        var paths = new Dictionary<string, string>();
        foreach (var (position, office) in offices.Index())
        {
            var department = new Department { OrganisationId = organisation, Code = office.Code };
            added.Add(office.Code, department);
            paths[office.Code] = (office.Parent is null ? "" : paths[office.Parent]) + DepartmentPath.Step(department.Id);
            db.AddRange(department, new DepartmentVersion
            {
                OrganisationId = organisation,
                DepartmentId = department.Id,
                ValidFrom = Day(office.Since),
                Name = office.Name,
                ParentId = office.Parent is null ? null : added[office.Parent].Id,
                Path = paths[office.Code],
                Position = position,
            });
        }

        return added;
    }

    private static void AddStaffMember(AcademyDb db, Guid organisation, StaffFile.StaffPart part, Dictionary<string, Department> offices)
    {
        var person = new Person();
        var member = new StaffMember
        {
            OrganisationId = organisation,
            PersonId = person.Id,
            EmployeeNumber = part.Number,
            FamilyName = part.Name[0],
            GivenName = part.Name[1],
            FamilyReading = part.Reading[0],
            GivenReading = part.Reading[1],
            ReadingKey = ReadingKey.Of(part.Reading[0], part.Reading[1]),
            FormerFamilyName = part.Former,
            Mail = part.Mail,
            ValidFrom = Day(part.Since),
        };
        db.AddRange(person, member);
        for (var index = 0; index < part.Main.Length; index++)
            db.Add(Posting(part.Main[index], PostingKind.Main, index + 1 < part.Main.Length ? Day(part.Main[index + 1][1]) : null));
        foreach (var concurrent in part.Concurrent)
            db.Add(Posting(concurrent, PostingKind.Concurrent, until: null));

        Posting Posting(string[] cells, PostingKind kind, DateOnly? until) => new()
        {
            OrganisationId = organisation,
            StaffMemberId = member.Id,
            DepartmentId = offices[cells[0]].Id,
            Kind = kind,
            ValidFrom = Day(cells[1]),
            ValidUntil = until,
            Rank = cells[2],
            Title = cells[3],
        };
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
