using Academy.Data;
using Academy.Data.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Academy.Accounts.Services;

/// <summary>The employment that a session acts for, with what the page header shows of it.</summary>
public sealed record Employment(Guid StaffMemberId, Guid OrganisationId, string Name, string OrganisationName, string? OfficeName)
{
    /// <summary>The person's employment on a day; of several the one that began last. Null when there is none.</summary>
    /// <param name="db">A context in the system scope: a person is not of one organisation.</param>
    /// <param name="personId">Whose employment.</param>
    /// <param name="today">The day in Tokyo.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static Task<Employment?> OnAsync(AcademyDb db, Guid personId, DateOnly today, CancellationToken cancellation) =>
        (from member in db.Set<StaffMember>()
         join organisation in db.Set<Organisation>() on member.OrganisationId equals organisation.Id
         where member.PersonId == personId && member.ValidFrom <= today && (member.ValidUntil == null || member.ValidUntil > today)
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
                  && posting.ValidFrom <= today && (posting.ValidUntil == null || posting.ValidUntil > today)
                  && office.ValidFrom <= today && (office.ValidUntil == null || office.ValidUntil > today)
              select office.Name).FirstOrDefault()))
        .AsNoTracking()
        .FirstOrDefaultAsync(cancellation);
}
