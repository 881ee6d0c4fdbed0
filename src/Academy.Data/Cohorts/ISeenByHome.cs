namespace Academy.Data.Cohorts;

/// <summary>A row of the organisation that hosts a term, about somebody of another one, which sees it too. Only the host writes it.</summary>
public interface ISeenByHome : IOrganisationOwned
{
    Guid HomeOrganisationId { get; }
}
