namespace Academy.Load.Tests.Visits;

/// <summary>A lesson and the event that it was opened: two requests.</summary>
internal sealed class LessonVisit : Visit
{
    public override string Name => "lesson + durable event";

    public override async Task MakeAsync(Learner learner, int turn)
    {
        var course = learner.Course(turn);
        var html = await learner.GetAsync($"/learn/{course}/what-we-protect");
        await learner.ReportAsync(course, PageData.Report(html, "lesson.opened", new { }));
    }
}
