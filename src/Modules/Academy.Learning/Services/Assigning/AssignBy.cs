namespace Academy.Learning.Services.Assigning;

/// <summary>How the people of an assignment are chosen.</summary>
public enum AssignBy
{
    /// <summary>部署: an office with those below it.</summary>
    Office,

    /// <summary>職位: the rank of the main posting.</summary>
    Rank,

    /// <summary>名簿: employee numbers.</summary>
    List,
}
