namespace Academy.Domain.Cohorts.Recruiting;

/// <summary>Why somebody may be drawn before others.</summary>
public enum PriorityGround
{
    /// <summary>Nobody of the organisation was in an earlier term of this host.</summary>
    NewOrganisation,

    /// <summary>Applied for an earlier term and got no place.</summary>
    NotSelectedBefore,

    /// <summary>Nominated by the organisation (指名).</summary>
    Nominated,

    /// <summary>Has never taken part.</summary>
    FirstTime,
}
