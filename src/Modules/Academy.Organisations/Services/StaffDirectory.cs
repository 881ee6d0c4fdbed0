using Academy.Data;
using Academy.Data.Organisations;
using Academy.Domain.Lists;
using Academy.Domain.Organisations;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Organisations.Services;

/// <summary>Answers from the tables, each question in one query.</summary>
internal sealed class StaffDirectory(AcademyDbFactory databases) : IStaffDirectory
{
    public async Task<IReadOnlyDictionary<string, Guid>> OrganisationsAsync(CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.None);
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

    public async Task<IReadOnlyList<Office>> OfficesAsync(Guid organisationId, DateOnly day, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var offices = await OfficesOn(db, day).Select(office => new { office.DepartmentId, office.Name, office.Path, office.Position }).ToListAsync(cancellation);
        var people = await MainPostingsOn(db, day).GroupBy(posting => posting.DepartmentId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        return [.. offices.OrderBy(office => office.Position).Select(office => new Office(
            office.DepartmentId,
            office.Name,
            DepartmentPath.Parse(office.Path),
            offices.Where(below => below.Path.StartsWith(office.Path, StringComparison.Ordinal)).Sum(below => people.GetValueOrDefault(below.DepartmentId))))];
    }

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(Guid organisationId, IReadOnlyCollection<Guid> staffMemberIds, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        return await db.Set<StaffMember>().Where(member => staffMemberIds.Contains(member.Id))
            .ToDictionaryAsync(member => member.Id, member => member.FamilyName + " " + member.GivenName, cancellation);
    }

    public async Task<IReadOnlyDictionary<Guid, string>> MailsAsync(Guid organisationId, IReadOnlyCollection<Guid> staffMemberIds, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        return await db.Set<StaffMember>().Where(member => staffMemberIds.Contains(member.Id) && member.Mail != null)
            .ToDictionaryAsync(member => member.Id, member => member.Mail!, cancellation);
    }

    public async Task<IReadOnlyDictionary<Guid, StaffPlace>> PlacesAsync(Guid organisationId, DateOnly day, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        return await db.Set<Posting>()
            .Where(posting => posting.Kind == PostingKind.Main && posting.ValidFrom <= day && (posting.ValidUntil == null || posting.ValidUntil > day))
            .ToDictionaryAsync(posting => posting.StaffMemberId, posting => new StaffPlace(posting.DepartmentId, posting.Rank), cancellation);
    }

    public async Task<IReadOnlyDictionary<Guid, Addressee>> AddresseesAsync(
        Guid organisationId, IReadOnlyCollection<Guid> staffMemberIds, DateOnly day, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        return await db.Set<StaffMember>()
            .Where(member => staffMemberIds.Contains(member.Id) && member.ValidFrom <= day && (member.ValidUntil == null || member.ValidUntil > day))
            .Select(member => new { member.Id, member.FamilyName, member.GivenName, member.Mail })
            .ToDictionaryAsync(member => member.Id, member => new Addressee($"{member.FamilyName} {member.GivenName}", member.Mail), cancellation);
    }

    public async Task<IReadOnlyList<ListedAddressee>> ListAddresseesAsync(
        Guid organisationId, IReadOnlyCollection<Guid> staffMemberIds, DateOnly day, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var members = db.Set<StaffMember>()
            .Where(member => staffMemberIds.Contains(member.Id) && member.ValidFrom <= day && (member.ValidUntil == null || member.ValidUntil > day))
            .OrderBy(member => member.ReadingKey).ThenBy(member => member.Id);
        return await ReadAsync(db, members, day, cancellation);
    }

    public async Task<IReadOnlyList<StaffListing>> ListAsync(
        Guid organisationId, IReadOnlyCollection<Guid> staffMemberIds, DateOnly day, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var members = db.Set<StaffMember>().Where(member => staffMemberIds.Contains(member.Id)).OrderBy(member => member.ReadingKey).ThenBy(member => member.Id);
        return await ListAsync(db, members, day, cancellation);
    }

    public async Task<ListPage<StaffListing>> PageAsync(Guid organisationId, StaffSearch search, DateOnly day, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var found = search.Among is { } among
            ? db.Set<StaffMember>().Where(member => among.Contains(member.Id))
            : db.Set<StaffMember>().Where(member => member.ValidFrom <= day && (member.ValidUntil == null || member.ValidUntil > day));
        if (search.Offices is { } offices)
            found = found.Where(member => MainPostingsOn(db, day).Any(posting => posting.StaffMemberId == member.Id && offices.Contains(posting.DepartmentId)));
        if (SearchedName.Of(search.Words) is { } words)
            found = found.Where(words.IsIn());
        var total = await found.CountAsync(cancellation);
        var cut = PageCut.Of(total, search.Page, search.Size);
        var page = found.OrderBy(member => member.ReadingKey).ThenBy(member => member.Id).Skip(cut.Skip).Take(cut.Size);
        return cut.Page(await ListAsync(db, page, day, cancellation));
    }

    public async Task<IReadOnlyList<Guid>> StaffOfOfficeAsync(Guid organisationId, Guid departmentId, DateOnly day, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var below = from root in OfficesOn(db, day)
                    from office in OfficesOn(db, day)
                    where root.DepartmentId == departmentId && office.Path.StartsWith(root.Path)
                    select office.DepartmentId;
        return await MainPostingsOn(db, day).Where(posting => below.Contains(posting.DepartmentId))
            .Select(posting => posting.StaffMemberId).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<Guid>> StaffInOfficesAsync(
        Guid organisationId, IReadOnlyCollection<Guid> departmentIds, DateOnly day, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        return await MainPostingsOn(db, day).Where(posting => departmentIds.Contains(posting.DepartmentId))
            .Select(posting => posting.StaffMemberId).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<RankInUse>> RanksAsync(
        Guid organisationId, IReadOnlyCollection<Guid> departmentIds, DateOnly day, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var ranks = await MainPostingsOn(db, day).Where(posting => departmentIds.Contains(posting.DepartmentId) && posting.Rank != null)
            .GroupBy(posting => posting.Rank!).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation);
        return [.. ranks.Where(rank => rank.Key.Length > 0).OrderByDescending(rank => rank.Count).ThenBy(rank => rank.Key, StringComparer.Ordinal).Select(rank => new RankInUse(rank.Key, rank.Count))];
    }

    public async Task<IReadOnlyList<Guid>> StaffOfRankAsync(
        Guid organisationId, IReadOnlyCollection<Guid> departmentIds, string rank, DateOnly day, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        return await MainPostingsOn(db, day).Where(posting => departmentIds.Contains(posting.DepartmentId) && posting.Rank == rank)
            .Select(posting => posting.StaffMemberId).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<StaffListing>> NumberedAsync(
        Guid organisationId, IReadOnlyCollection<string> employeeNumbers, DateOnly day, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        return await ListAsync(db, db.Set<StaffMember>().Where(member => employeeNumbers.Contains(member.EmployeeNumber)), day, cancellation);
    }

    public async Task<IReadOnlyDictionary<DateOnly, OfficeOfDay>> MainOfficesAsync(
        Guid organisationId, Guid staffMemberId, IReadOnlyCollection<DateOnly> days, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var postings = db.Set<Posting>().Where(posting => posting.StaffMemberId == staffMemberId && posting.Kind == PostingKind.Main);
        var held = await postings.AsNoTracking().ToListAsync(cancellation);
        var offices = await (
            from office in db.Set<DepartmentVersion>()
            where db.Set<DepartmentVersion>().Any(own => postings.Any(posting => posting.DepartmentId == own.DepartmentId) && own.Path.StartsWith(office.Path))
            select office).AsNoTracking().ToListAsync(cancellation);
        return new DatedChart(held, offices).On(days);
    }

    public async Task<IReadOnlyDictionary<Guid, string>> OfficeNamesAsync(Guid organisationId, DateOnly day, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var versions = await db.Set<DepartmentVersion>().Select(office => new { office.DepartmentId, office.Name, office.ValidFrom, office.ValidUntil }).ToListAsync(cancellation);
        return versions.GroupBy(office => office.DepartmentId).ToDictionary(
            office => office.Key,
            office => (office.Where(version => version.ValidUntil is not { } until || until > day).MinBy(version => version.ValidFrom) ?? office.MaxBy(version => version.ValidFrom)!).Name);
    }

    public async Task<IReadOnlyList<Superior>> SuperiorsAsync(Guid organisationId, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        return await HeadPostings.ReadAsync(db, from, to, offices: null, cancellation);
    }

    public async Task<Superior?> SuperiorOfAsync(Guid organisationId, Guid staffMemberId, DateOnly day, CancellationToken cancellation) =>
        (await SuperiorsOfAsync(organisationId, [staffMemberId], day, cancellation)).GetValueOrDefault(staffMemberId);

    public async Task<IReadOnlyDictionary<Guid, Superior>> SuperiorsOfAsync(
        Guid organisationId, IReadOnlyCollection<Guid> staffMemberIds, DateOnly day, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var own = await (
            from posting in MainPostingsOn(db, day)
            join office in OfficesOn(db, day) on posting.DepartmentId equals office.DepartmentId
            where staffMemberIds.Contains(posting.StaffMemberId)
            select new { posting.StaffMemberId, office.Path, Settings = db.Set<Organisation>().Where(row => row.Id == organisationId).Select(row => row.Settings).FirstOrDefault() })
            .ToListAsync(cancellation);
        if (own.Count == 0)
            return new Dictionary<Guid, Superior>();
        var paths = own.Select(row => row.Path).Distinct().ToDictionary(path => path, DepartmentPath.Parse);
        var heads = new HeadedOffices(await HeadPostings.ReadAsync(
            db, OrganisationSettings.Read(own[0].Settings), day, day, [.. paths.Values.SelectMany(path => path).Distinct()], cancellation));
        return (
            from row in own
            let superior = heads.Above(row.StaffMemberId, paths[row.Path])
            where superior is not null
            select (row.StaffMemberId, superior)).ToDictionary();
    }

    private static async Task<IReadOnlyList<StaffListing>> ListAsync(AcademyDb db, IQueryable<StaffMember> members, DateOnly day, CancellationToken cancellation) =>
        [.. (await ReadAsync(db, members, day, cancellation)).Select(row => row.Person)];

    private static async Task<IReadOnlyList<ListedAddressee>> ReadAsync(AcademyDb db, IQueryable<StaffMember> members, DateOnly day, CancellationToken cancellation)
    {
        var rows = await members.Select(member => new
        {
            Member = member,
            Office = (from posting in MainPostingsOn(db, day)
                      join office in OfficesOn(db, day) on posting.DepartmentId equals office.DepartmentId
                      where posting.StaffMemberId == member.Id
                      select new { office.Name, office.Path }).FirstOrDefault(),
        }).AsNoTracking().ToListAsync(cancellation);
        return [.. rows.Select(row => new ListedAddressee(
            new(
                row.Member.Id,
                row.Member.EmployeeNumber,
                $"{row.Member.FamilyName} {row.Member.GivenName}",
                $"{row.Member.FamilyReading} {row.Member.GivenReading}",
                row.Office?.Name,
                row.Office is null ? [] : DepartmentPath.Parse(row.Office.Path)),
            row.Member.Mail))];
    }

    private static IQueryable<DepartmentVersion> OfficesOn(AcademyDb db, DateOnly day) =>
        db.Set<DepartmentVersion>().Where(office => office.ValidFrom <= day && (office.ValidUntil == null || office.ValidUntil > day));

    private static IQueryable<Posting> MainPostingsOn(AcademyDb db, DateOnly day) =>
        db.Set<Posting>().Where(posting => posting.Kind == PostingKind.Main && posting.ValidFrom <= day && (posting.ValidUntil == null || posting.ValidUntil > day));
}
