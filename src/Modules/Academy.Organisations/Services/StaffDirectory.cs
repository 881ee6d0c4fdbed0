using Academy.Data;
using Academy.Data.Organisations;
using Academy.Domain.Organisations;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Organisations.Services;

/// <summary>Answers from the tables, each question in one query.</summary>
internal sealed class StaffDirectory(AcademyDbFactory databases) : IStaffDirectory
{
    public async Task<bool> HasOrganisationsAsync(CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.System("staff directory: whether the site is empty"));
        return await db.Set<Organisation>().AnyAsync(cancellation);
    }

    public async Task<IReadOnlyDictionary<string, Guid>> OrganisationsAsync(CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.System("staff directory: all organisations by their codes"));
        return await db.Set<Organisation>().ToDictionaryAsync(organisation => organisation.Code, organisation => organisation.Id, cancellation);
    }

    public async Task<Employment?> EmploymentOfAsync(Guid personId, DateOnly day, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.System("staff directory: a person's employments, at whichever organisation"));
        return await (
            from member in db.Set<StaffMember>()
            join organisation in db.Set<Organisation>() on member.OrganisationId equals organisation.Id
            where member.PersonId == personId && member.ValidFrom <= day && (member.ValidUntil == null || member.ValidUntil > day)
            orderby member.ValidFrom descending, member.Id
            select new Employment(
                member.Id,
                organisation.Id,
                member.FamilyName + " " + member.GivenName,
                organisation.Name,
                (from posting in db.Set<Posting>()
                 join office in db.Set<DepartmentVersion>()
                     on new { posting.OrganisationId, posting.DepartmentId } equals new { office.OrganisationId, office.DepartmentId }
                 where posting.OrganisationId == member.OrganisationId && posting.StaffMemberId == member.Id && posting.Kind == PostingKind.Main
                     && posting.ValidFrom <= day && (posting.ValidUntil == null || posting.ValidUntil > day)
                     && office.ValidFrom <= day && (office.ValidUntil == null || office.ValidUntil > day)
                 select office.Name).FirstOrDefault()))
            .FirstOrDefaultAsync(cancellation);
    }

    public async Task<Employee?> FindAsync(string organisationCode, string employeeNumber, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.System("staff directory: an employee named by organisation and number"));
        return await (
            from member in db.Set<StaffMember>()
            join organisation in db.Set<Organisation>() on member.OrganisationId equals organisation.Id
            where organisation.Code == organisationCode && member.EmployeeNumber == employeeNumber
            select new Employee(member.Id, member.OrganisationId, member.PersonId, member.ValidFrom))
            .SingleOrDefaultAsync(cancellation);
    }
}
