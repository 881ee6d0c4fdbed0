namespace Academy.Domain.Cohorts.Sessions;

/// <summary>What groups are mixed by.</summary>
public enum MixedBy
{
    /// <summary>団体: people of one municipality come into different groups.</summary>
    Organisation,

    /// <summary>団体の区分: wards, cities, and towns and villages are in every group.</summary>
    Kind,

    /// <summary>所属: people whose offices have the same name come into different groups.</summary>
    Office,
}
