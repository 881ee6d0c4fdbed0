namespace Academy.Load.Tests.Visits;

internal sealed class CourseVisit : Visit
{
    public override string Name => "course page";

    public override Task MakeAsync(Learner learner, int turn) => learner.GetAsync($"/courses/{learner.Course(turn)}");
}
