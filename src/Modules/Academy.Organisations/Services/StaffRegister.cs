using Academy.Data;
using Academy.Data.Organisations;
using Academy.Domain.Names;
using Academy.Domain.Organisations;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Organisations.Services;

/// <summary>Finds by number, else by address; adds whom it does not find.</summary>
internal sealed class StaffRegister(AcademyDbFactory databases) : IStaffRegister
{
    private const int LongestNumber = 32;

    public async Task<Engagement> EngageAsync(Guid organisationId, NewStaffMember meant, DateOnly day, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.System("staff register: a person is of no organisation before they are added"));
        var employed = db.Set<StaffMember>().Where(row => row.OrganisationId == organisationId && row.ValidFrom <= day && (row.ValidUntil == null || row.ValidUntil > day));
        var found = meant.EmployeeNumber is { } number
            ? await employed.Where(row => row.EmployeeNumber == number).ToListAsync(cancellation)
            : await FindAsync(employed, meant, cancellation);
        if (found.Count > 1)
            return new Engagement.Ambiguous();
        if (found is [var member])
            return meant.PersonId is { } known && known != member.PersonId
                ? new Engagement.AnotherPerson()
                : new Engagement.Engaged(member.Id, member.PersonId, IsNew: false);
        return await AddAsync(db, organisationId, meant, day, cancellation);
    }

    /// <summary>Addresses are kept as they were written: their normalised forms are compared, as at sign-in.</summary>
    private static async Task<IReadOnlyList<StaffMember>> FindAsync(IQueryable<StaffMember> employed, NewStaffMember meant, CancellationToken cancellation)
    {
        var candidates = await employed.AsNoTracking().Where(row => row.Mail != null || row.PersonId == meant.PersonId).ToListAsync(cancellation);
        return [.. candidates.Where(row => row.PersonId == meant.PersonId || (row.Mail is { } mail && SignInNames.Mail(mail) == meant.Mail))];
    }

    private static async Task<Engagement> AddAsync(AcademyDb db, Guid organisationId, NewStaffMember meant, DateOnly day, CancellationToken cancellation)
    {
        var local = meant.LocalPart;
        var number = meant.EmployeeNumber ?? local[..Math.Min(local.Length, LongestNumber)];
        if (await db.Set<StaffMember>().AnyAsync(row => row.OrganisationId == organisationId && row.EmployeeNumber == number, cancellation))
            return new Engagement.NumberTaken(number);
        var name = meant.Name ?? new StaffName(local, "", local, "");
        var person = meant.PersonId is null ? new Person() : null;
        if (person is not null)
            db.Add(person);
        var member = new StaffMember
        {
            OrganisationId = organisationId,
            PersonId = meant.PersonId ?? person!.Id,
            EmployeeNumber = number,
            FamilyName = name.Family,
            GivenName = name.Given,
            FamilyReading = name.FamilyReading,
            GivenReading = name.GivenReading,
            ReadingKey = ReadingKey.Of(name.FamilyReading, name.GivenReading),
            Mail = meant.Mail,
            ValidFrom = day,
        };
        db.Add(member);
        await db.SaveChangesAsync(cancellation);
        return new Engagement.Engaged(member.Id, member.PersonId, IsNew: true);
    }
}
