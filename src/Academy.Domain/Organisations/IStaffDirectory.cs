namespace Academy.Domain.Organisations;

/// <summary>What other areas may ask about organisations and their people. These questions cross organisations: they come before anybody is signed in.</summary>
public interface IStaffDirectory
{
    /// <summary>Whether there is any organisation yet.</summary>
    Task<bool> HasOrganisationsAsync(CancellationToken cancellation);

    /// <summary>All organisations: their ids by their national codes.</summary>
    Task<IReadOnlyDictionary<string, Guid>> OrganisationsAsync(CancellationToken cancellation);

    /// <summary>The person's employment on a day; of several the one that began last. Null when there is none.</summary>
    Task<Employment?> EmploymentOfAsync(Guid personId, DateOnly day, CancellationToken cancellation);

    /// <summary>The member of staff with an employee number in the organisation with a national code; null when there is none.</summary>
    Task<Employee?> FindAsync(string organisationCode, string employeeNumber, CancellationToken cancellation);
}

/// <summary>The employment that a session acts for, with what the head of a page shows of it.</summary>
public sealed record Employment(Guid StaffMemberId, Guid OrganisationId, string Name, string OrganisationName, string? OfficeName);

/// <summary>Somebody employed, by ids, with the first day of the employment.</summary>
public sealed record Employee(Guid StaffMemberId, Guid OrganisationId, Guid PersonId, DateOnly Since);
