namespace Academy.Domain.Organisations;

/// <summary>Adds people to the staff of an organisation, one by one. Asked by the command line, before anybody is signed in.</summary>
public interface IStaffRegister
{
    /// <summary>The member of staff who is meant, employed on that day; added when there is none. One who is there is left as they are.</summary>
    Task<Engagement> EngageAsync(Guid organisationId, NewStaffMember meant, DateOnly day, CancellationToken cancellation);
}

/// <summary>Somebody to be found among the staff, or added to it.</summary>
/// <param name="Mail">Normalised. Whoever has it is meant, unless a number says who.</param>
/// <param name="EmployeeNumber">Null when it is not known: somebody new gets the address up to its @ for one.</param>
/// <param name="Name">Of somebody new; null when it is not known: the address up to its @ stands for it.</param>
/// <param name="PersonId">Who it is, when the address is known already; null when it is not.</param>
public sealed record NewStaffMember(string Mail, string? EmployeeNumber, StaffName? Name, Guid? PersonId)
{
    /// <summary>The address up to its @.</summary>
    public string LocalPart => Mail[..Mail.LastIndexOf('@')];
}

/// <summary>Names with their readings.</summary>
public sealed record StaffName(string Family, string Given, string FamilyReading, string GivenReading);

/// <summary>Who was found or added, or why nobody was.</summary>
public abstract record Engagement
{
    private Engagement()
    {
    }

    /// <param name="IsNew">Whether they were added just now.</param>
    public sealed record Engaged(Guid StaffMemberId, Guid PersonId, bool IsNew) : Engagement;

    /// <summary>Somebody else has, or had, the number that somebody new was to get.</summary>
    public sealed record NumberTaken(string EmployeeNumber) : Engagement;

    /// <summary>Several members of staff have the address.</summary>
    public sealed record Ambiguous : Engagement;

    /// <summary>The member of staff who was found is not the person whose address it is.</summary>
    public sealed record AnotherPerson : Engagement;
}
