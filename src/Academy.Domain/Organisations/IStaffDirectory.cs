using Academy.Domain.Lists;

namespace Academy.Domain.Organisations;

/// <summary>What other areas may ask about organisations and their people. The first three cross organisations: they are asked before anybody is signed in.</summary>
public interface IStaffDirectory
{
    /// <summary>All organisations: their ids by their national codes.</summary>
    Task<IReadOnlyDictionary<string, Guid>> OrganisationsAsync(CancellationToken cancellation);

    /// <summary>The person's employment on a day; of several the one that began last. Null when there is none.</summary>
    Task<Employment?> EmploymentOfAsync(Guid personId, DateOnly day, CancellationToken cancellation);

    /// <summary>The member of staff with an employee number in the organisation with a national code; null when there is none.</summary>
    Task<Employee?> FindAsync(string organisationCode, string employeeNumber, CancellationToken cancellation);

    /// <summary>The offices of an organisation on a day, each before those below it, with the people in it and below it.</summary>
    Task<IReadOnlyList<Office>> OfficesAsync(Guid organisationId, DateOnly day, CancellationToken cancellation);

    /// <summary>The names of members of staff of the organisation, by their ids; ids of others are passed over.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(Guid organisationId, IReadOnlyCollection<Guid> staffMemberIds, CancellationToken cancellation);

    /// <summary>The mail addresses of members of staff of the organisation, by their ids; who has none is left out, as are ids of others.</summary>
    Task<IReadOnlyDictionary<Guid, string>> MailsAsync(Guid organisationId, IReadOnlyCollection<Guid> staffMemberIds, CancellationToken cancellation);

    /// <summary>Those of some members of staff of the organisation who are employed on a day, by their ids; ids of others are passed over.</summary>
    Task<IReadOnlyDictionary<Guid, Addressee>> AddresseesAsync(Guid organisationId, IReadOnlyCollection<Guid> staffMemberIds, DateOnly day, CancellationToken cancellation);

    /// <summary>As <see cref="AddresseesAsync"/>, as a list shows them, with their main office of that day, sorted by reading.</summary>
    Task<IReadOnlyList<ListedAddressee>> ListAddresseesAsync(Guid organisationId, IReadOnlyCollection<Guid> staffMemberIds, DateOnly day, CancellationToken cancellation);

    /// <summary>Members of staff of the organisation with their main office of a day, sorted by reading; ids of others are passed over.</summary>
    Task<IReadOnlyList<StaffListing>> ListAsync(Guid organisationId, IReadOnlyCollection<Guid> staffMemberIds, DateOnly day, CancellationToken cancellation);

    /// <summary>A page of members of staff of the organisation, sorted by reading, with their main office of a day.</summary>
    Task<ListPage<StaffListing>> PageAsync(Guid organisationId, StaffSearch search, DateOnly day, CancellationToken cancellation);

    /// <summary>The office and the rank of everybody's main posting on a day, by members of staff.</summary>
    Task<IReadOnlyDictionary<Guid, StaffPlace>> PlacesAsync(Guid organisationId, DateOnly day, CancellationToken cancellation);

    /// <summary>The members of staff whose main posting on a day is in the office or below it; empty for an office of another organisation.</summary>
    Task<IReadOnlyList<Guid>> StaffOfOfficeAsync(Guid organisationId, Guid departmentId, DateOnly day, CancellationToken cancellation);

    /// <summary>The members of staff whose main posting on a day is in one of the offices; offices below them count only when they are named.</summary>
    Task<IReadOnlyList<Guid>> StaffInOfficesAsync(Guid organisationId, IReadOnlyCollection<Guid> departmentIds, DateOnly day, CancellationToken cancellation);

    /// <summary>The ranks (職層) of the main postings of a day in the offices, with how many hold them; who has none is left out.</summary>
    Task<IReadOnlyList<RankInUse>> RanksAsync(Guid organisationId, IReadOnlyCollection<Guid> departmentIds, DateOnly day, CancellationToken cancellation);

    /// <summary>The members of staff whose main posting on a day is in one of the offices and has that rank.</summary>
    Task<IReadOnlyList<Guid>> StaffOfRankAsync(
        Guid organisationId, IReadOnlyCollection<Guid> departmentIds, string rank, DateOnly day, CancellationToken cancellation);

    /// <summary>The members of staff of the organisation who have one of the employee numbers, those who left among them, with their main office of a day.</summary>
    Task<IReadOnlyList<StaffListing>> NumberedAsync(
        Guid organisationId, IReadOnlyCollection<string> employeeNumbers, DateOnly day, CancellationToken cancellation);

    /// <summary>
    /// The office of a member of staff's main posting on each of the days, as postings and chart are known now; a day without one is left out.
    /// </summary>
    Task<IReadOnlyDictionary<DateOnly, OfficeOfDay>> MainOfficesAsync(
        Guid organisationId, Guid staffMemberId, IReadOnlyCollection<DateOnly> days, CancellationToken cancellation);

    /// <summary>What each office of the organisation is called on a day; one that is not on that day's chart as it will be called, or was last.</summary>
    Task<IReadOnlyDictionary<Guid, string>> OfficeNamesAsync(Guid organisationId, DateOnly day, CancellationToken cancellation);

    /// <summary>
    /// Who heads an office on a day from the first to the last one, in the order of the postings' ids: whoever is employed and holds a main or concurrent
    /// posting of a rank that the organisation's settings name.
    /// </summary>
    Task<IReadOnlyList<Superior>> SuperiorsAsync(Guid organisationId, DateOnly from, DateOnly to, CancellationToken cancellation);

    /// <summary>
    /// Who on a day is the superior of a member of staff: somebody else who heads the office of their main posting or, where nobody does, the next one above it. Who heads that
    /// office has no superior in it, though others head it too, but in the next one above it that somebody else heads. Of several in one office it is who has it as the main
    /// posting, then who has held it longest. Null without such a posting, and where nobody else heads any of the offices.
    /// </summary>
    Task<Superior?> SuperiorOfAsync(Guid organisationId, Guid staffMemberId, DateOnly day, CancellationToken cancellation);

    /// <summary>As <see cref="SuperiorOfAsync"/>, of each of some members of staff, by their ids; who has none is left out, as are ids of others.</summary>
    Task<IReadOnlyDictionary<Guid, Superior>> SuperiorsOfAsync(
        Guid organisationId, IReadOnlyCollection<Guid> staffMemberIds, DateOnly day, CancellationToken cancellation);
}

/// <summary>Somebody who can be written to.</summary>
/// <param name="Name">Family name, then given name.</param>
/// <param name="Mail">Null when none is known.</param>
public sealed record Addressee(string Name, string? Mail);

/// <summary>Somebody who can be written to, as a list shows them.</summary>
/// <param name="Mail">Null when none is known.</param>
public sealed record ListedAddressee(StaffListing Person, string? Mail);

/// <summary>Where somebody works.</summary>
/// <param name="Rank">職層, as the organisation writes it; null when none is known.</param>
public sealed record StaffPlace(Guid DepartmentId, string? Rank);

/// <summary>An office as the chart of a day shows it.</summary>
/// <param name="Id">The department.</param>
/// <param name="Name">What it is called on that day.</param>
/// <param name="Path">The departments from the root down to this one.</param>
/// <param name="People">How many have their main posting in it or below it.</param>
public sealed record Office(Guid Id, string Name, IReadOnlyList<Guid> Path, int People);

/// <param name="Rank">As the organisation writes it.</param>
/// <param name="People">How many hold it.</param>
public sealed record RankInUse(string Rank, int People);

/// <summary>A member of staff as a list shows them.</summary>
/// <param name="Name">Family name, then given name.</param>
/// <param name="Reading">Of both.</param>
/// <param name="OfficeName">Null when there is no main posting on that day.</param>
/// <param name="OfficePath">The departments from the root down to the office; empty without one.</param>
public sealed record StaffListing(Guid Id, string EmployeeNumber, string Name, string Reading, string? OfficeName, IReadOnlyList<Guid> OfficePath);

/// <summary>Whom to look for, and which page of them.</summary>
/// <param name="Among">Only these members of staff, those who left among them; ids of other organisations are passed over. Null: all who are employed on the day.</param>
/// <param name="Offices">Only those whose main office is one of these; null: wherever they are.</param>
/// <param name="Words">Part of a name, a reading or an employee number, spaces or not; null: all.</param>
/// <param name="Page">As it stood in the address; null: the first.</param>
/// <param name="Size">Rows of a page.</param>
public sealed record StaffSearch(IReadOnlyCollection<Guid>? Among, IReadOnlyCollection<Guid>? Offices, string? Words, string? Page, int Size);

/// <summary>An office as it was called on a day.</summary>
/// <param name="Name">Its own name.</param>
/// <param name="Above">The names of those above it, the highest first.</param>
public sealed record OfficeOfDay(string Name, IReadOnlyList<string> Above);

/// <summary>The employment that a session acts for, with what the head of a page shows of it.</summary>
public sealed record Employment(Guid StaffMemberId, Guid OrganisationId, string Name, string OrganisationName, string? OfficeName);

/// <summary>Somebody employed, by ids, with the first day of the employment.</summary>
public sealed record Employee(Guid StaffMemberId, Guid OrganisationId, Guid PersonId, DateOnly Since);
