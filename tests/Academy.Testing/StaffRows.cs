using Academy.Data.Organisations;
using Academy.Domain.Organisations;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Testing;

/// <summary>Members of staff of a test site, and their offices.</summary>
public static class StaffRows
{
    /// <summary>Of whoever signs in by an address.</summary>
    public static async Task<Guid> StaffIdAsync(this TestSite site, string mail)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<StaffMember>().Where(row => row.Mail == mail).Select(row => row.Id).SingleAsync();
    }

    /// <summary>Of the office with a name that no other one has.</summary>
    public static async Task<Guid> OfficeIdAsync(this TestSite site, string name)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<DepartmentVersion>().Where(row => row.Name == name).Select(row => row.DepartmentId).SingleAsync();
    }

    /// <summary>Posts somebody to an office, beside what they have: concurrently and since 2020, unless said otherwise.</summary>
    public static async Task<Posting> PostAsync(
        this TestSite site, string mail, string office, string? rank, PostingKind kind = PostingKind.Concurrent, DateOnly? from = null, DateOnly? until = null)
    {
        await using var db = site.Db(DataScope.System("test"));
        var member = await db.Set<StaffMember>().SingleAsync(row => row.Mail == mail);
        var department = await db.Set<DepartmentVersion>().Where(row => row.OrganisationId == member.OrganisationId && row.Name == office).Select(row => row.DepartmentId).SingleAsync();
        var posting = new Posting
        {
            OrganisationId = member.OrganisationId,
            StaffMemberId = member.Id,
            DepartmentId = department,
            Kind = kind,
            Rank = rank,
            ValidFrom = from ?? new(2020, 4, 1),
            ValidUntil = until,
        };
        db.Add(posting);
        await db.SaveChangesAsync();
        return posting;
    }

    /// <summary>Ends all postings of somebody that are open, as of a day.</summary>
    public static async Task EndPostingsAsync(this TestSite site, string mail, DateOnly until)
    {
        var member = await site.StaffIdAsync(mail);
        await using var db = site.Db(DataScope.System("test"));
        await db.Set<Posting>().Where(row => row.StaffMemberId == member && row.ValidUntil == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.ValidUntil, until));
    }

    /// <summary>Has ranks head an office in an organisation; it has no other settings then.</summary>
    /// <param name="site">Where.</param>
    /// <param name="organisation">Its national code.</param>
    /// <param name="ranks">As it writes them.</param>
    public static async Task ChooseSuperiorsAsync(this TestSite site, string organisation, params string[] ranks)
    {
        await using var db = site.Db(DataScope.System("test"));
        var settings = new OrganisationSettings(null, ranks).Write();
        await db.Set<Organisation>().Where(row => row.Code == organisation).ExecuteUpdateAsync(set => set.SetProperty(row => row.Settings, settings));
    }
}
