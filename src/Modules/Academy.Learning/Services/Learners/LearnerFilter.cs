using System.Linq.Expressions;
using Academy.Data.Learning;
using Academy.Domain.Learning;

namespace Academy.Learning.Services.Learners;

/// <summary>Which learners of a course a list shows.</summary>
public enum LearnerFilter
{
    All,

    /// <summary>未受講.</summary>
    NotStarted,

    /// <summary>受講中.</summary>
    UnderWay,

    /// <summary>期限超過: neither completed nor exempt nor paused, and due before today.</summary>
    Overdue,

    /// <summary>修了.</summary>
    Completed,
}

internal static class LearnerFilters
{
    public static IQueryable<LearnerRow> Apply(IQueryable<LearnerRow> rows, LearnerFilter filter, DateOnly today) => filter switch
    {
        LearnerFilter.NotStarted => rows.Where(row => row.Fact.Status == LearningStatus.NotStarted),
        LearnerFilter.UnderWay => rows.Where(row => row.Fact.Status == LearningStatus.UnderWay),
        LearnerFilter.Completed => rows.Where(row => row.Fact.Status == LearningStatus.Completed),
        LearnerFilter.Overdue => rows.Where(LearnerRow.OverdueOn(today)),
        _ => rows,
    };
}

/// <summary>An enrolment with its fact.</summary>
internal sealed class LearnerRow
{
    public required Enrolment Enrolment { get; init; }

    public required LearningFact Fact { get; init; }

    private bool IsOpen => Fact.Status is LearningStatus.NotStarted or LearningStatus.UnderWay;

    public bool IsPausedOn(DateOnly today) => IsOpen && Enrolment.PausedFrom <= today;

    public bool IsOverdueOn(DateOnly today) => IsOpen && Enrolment.DueOn < today && !IsPausedOn(today);

    /// <summary><see cref="IsOverdueOn"/> for the database.</summary>
    public static Expression<Func<LearnerRow, bool>> OverdueOn(DateOnly today) => row =>
        (row.Fact.Status == LearningStatus.NotStarted || row.Fact.Status == LearningStatus.UnderWay) && row.Enrolment.DueOn < today
        && (row.Enrolment.PausedFrom == null || row.Enrolment.PausedFrom > today);
}
