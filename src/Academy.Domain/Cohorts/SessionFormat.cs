namespace Academy.Domain.Cohorts;

/// <summary>How people take part in a session.</summary>
public enum SessionFormat
{
    /// <summary>対面</summary>
    Onsite,

    /// <summary>オンライン</summary>
    Online,

    /// <summary>対面とオンラインの併用</summary>
    Hybrid,
}
