namespace Academy.Data;

/// <summary>A row that belongs to one organisation and is never seen by another.</summary>
public interface IOrganisationOwned
{
    Guid OrganisationId { get; }
}
