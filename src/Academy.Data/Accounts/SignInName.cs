namespace Academy.Data.Accounts;

/// <summary>Something that an account is found by: a mail address, an employee number in its organisation, an outside identity.</summary>
public sealed class SignInName
{
    public required SignInNameKind Kind { get; init; }

    /// <summary>Where the value is unique: empty for mail, the organisation's code, or the issuer's address.</summary>
    public required string Scope { get; init; }

    /// <summary>Normalised: composed, narrow, lower case.</summary>
    public required string Value { get; init; }

    public required Guid AccountId { get; init; }
}

public enum SignInNameKind
{
    Mail,
    EmployeeNumber,
    External,
}
