namespace Academy.Domain.Organisations;

/// <summary>That somebody heads an office with all below it, by a posting.</summary>
/// <param name="DepartmentId">The office.</param>
/// <param name="IsMain">Whether it is their main posting.</param>
/// <param name="ValidFrom">The first day on which they are posted there, and employed.</param>
/// <param name="ValidUntil">The first day on which they no longer are; null while open.</param>
public sealed record Superior(Guid PostingId, Guid StaffMemberId, Guid DepartmentId, bool IsMain, DateOnly ValidFrom, DateOnly? ValidUntil)
{
    public bool IsOn(DateOnly day) => ValidFrom <= day && (ValidUntil is not { } until || day < until);
}
