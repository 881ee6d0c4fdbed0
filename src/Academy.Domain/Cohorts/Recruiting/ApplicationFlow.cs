namespace Academy.Domain.Cohorts.Recruiting;

/// <summary>Whom an application waits for: the person's own consent, then the superior (上司), then HR (人事); whoever put it in has approved it by that.</summary>
public static class ApplicationFlow
{
    /// <param name="way">How it was put in.</param>
    /// <param name="hasSuperior">Whether anybody is the person's superior.</param>
    public static ApplicationState AfterFiling(ApplicationWay way, bool hasSuperior) =>
        way is not ApplicationWay.Own ? ApplicationState.AwaitingConsent : hasSuperior ? ApplicationState.AwaitingSuperior : ApplicationState.AwaitingHr;

    /// <param name="filedBy">Who put it in, when the person did not.</param>
    /// <param name="hasSuperior">Whether anybody is the person's superior.</param>
    public static ApplicationState AfterConsent(FiledBy filedBy, bool hasSuperior) =>
        hasSuperior && filedBy is not FiledBy.Superior ? ApplicationState.AwaitingSuperior : AfterSuperior(filedBy);

    public static ApplicationState AfterSuperior(FiledBy filedBy) => filedBy is FiledBy.Hr ? ApplicationState.Submitted : ApplicationState.AwaitingHr;

    /// <summary>Whether the person's own organisation has still to do something.</summary>
    public static bool IsAtHome(ApplicationState state) =>
        state is ApplicationState.AwaitingConsent or ApplicationState.AwaitingSuperior or ApplicationState.AwaitingHr or ApplicationState.Returned;

    /// <summary>Whether nothing more comes of it, so that the person may be put forward anew.</summary>
    public static bool IsOver(ApplicationState state) => state is ApplicationState.Refused or ApplicationState.Lapsed or ApplicationState.Withdrawn;

    /// <summary>Whether the person may still withdraw.</summary>
    public static bool CanWithdraw(ApplicationState state) => IsAtHome(state)
        || state is ApplicationState.Submitted or ApplicationState.Selected or ApplicationState.Waiting or ApplicationState.Offered;
}
