namespace Academy.Domain.Cohorts.Recruiting;

/// <summary>The kinds of organisations between which places of a term are shared out.</summary>
public enum OrganisationGroup
{
    /// <summary>特別区.</summary>
    Ward,

    /// <summary>市.</summary>
    City,

    /// <summary>町村.</summary>
    TownOrVillage,

    /// <summary>The metropolis itself and the secretariat.</summary>
    Other,
}
