namespace Academy.Domain.Cohorts.Recruiting;

/// <summary>In which part somebody put in an application.</summary>
public enum FiledBy
{
    Person,
    Superior,
    Hr,
}
