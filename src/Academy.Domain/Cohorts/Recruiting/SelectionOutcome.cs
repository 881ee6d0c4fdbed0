namespace Academy.Domain.Cohorts.Recruiting;

public enum SelectionOutcome
{
    /// <summary>Has a place.</summary>
    Selected,

    /// <summary>Is on the waiting list.</summary>
    Waiting,
}
