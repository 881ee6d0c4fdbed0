using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Organisations;
using Academy.Learning.Services.Player;

namespace Academy.Learning.Services.Care;

/// <summary>Somebody enrolled in a course, before whoever may decide about it.</summary>
public sealed record CareCase(OfferedCourse Course, StaffListing Person, CourseStanding Standing)
{
    public LearnerStanding Learner => Standing.Learner!;

    public LearningState State => Learner.State;

    public LocalText Title => Learner.Release.Published.Title;

    public string LearnerHref => $"/courses/{Course.Slug}/learners/{Person.Id}";

    /// <summary>The page of all decisions; their forms are below it.</summary>
    public string Href => $"{LearnerHref}/care";

    /// <summary>Whether a form was sent before, and done.</summary>
    public bool Knows(Guid formId) => Standing.Log.Any(happened => happened.ClientId == CareLog.EventId(formId, Learner.EnrolmentId));

    /// <summary>Whether the course asks anything of the person that is not done, exempt or not.</summary>
    public bool IsOpen => State.Status != LearningStatus.Completed || State.IsAskedAgain;
}
