namespace Academy.Load.Tests.Visits;

internal sealed class DashboardVisit : Visit
{
    public override string Name => "dashboard";

    public override Task MakeAsync(Learner learner, int turn) => learner.GetAsync("/");
}
