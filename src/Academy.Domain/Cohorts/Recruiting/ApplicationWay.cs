namespace Academy.Domain.Cohorts.Recruiting;

/// <summary>How somebody comes to be put forward for a term.</summary>
public enum ApplicationWay
{
    /// <summary>本人申込.</summary>
    Own,

    /// <summary>代理申込: HR files for somebody who asked them to.</summary>
    Proxy,

    /// <summary>指名: the organisation nominates.</summary>
    Nomination,

    /// <summary>交代: takes the place of a colleague.</summary>
    Substitution,
}
