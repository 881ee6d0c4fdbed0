using Academy.Domain.Catalogue;
using Academy.Learning.Services.Learners;
using Academy.Learning.Services.Player;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;

namespace Academy.Learning.Services.Care;

/// <summary>Finds whom the reader may decide about. Each look at somebody is noted in the audit trail.</summary>
public sealed class CareDesk(
    ICourseDirectory courses, CourseLearners learners, Standings standings, ViewedRecords views, ICurrentRights rights, ICurrentSession session)
{
    public Guid OrganisationId => session.OrganisationId;

    public Guid ActorId => session.StaffMemberId;

    /// <summary>Whether there is anybody about whom the reader may decide.</summary>
    public Task<bool> IsOpenAsync() => rights.HasAnywhereAsync(Permissions.CareForLearners);

    /// <summary>Null when the person is not there, not enrolled in the course, or not the reader's to decide about.</summary>
    public async Task<CareCase?> FindAsync(string slug, Guid staffMemberId, CancellationToken cancellation) =>
        await courses.FindAsync(OrganisationId, slug, cancellation) is { } course
        && await learners.FindAsync(OrganisationId, course.CourseId, staffMemberId, cancellation) is { } person
        && await learners.MayCareForAsync(OrganisationId, person)
        && await standings.ReadAsync(OrganisationId, person.Id, course.Slug, cancellation) is { Learner: not null } standing
            ? new(course, person, standing)
            : null;

    public Task NoteViewAsync(Guid staffMemberId, CancellationToken cancellation) => views.NoteAsync(OrganisationId, ActorId, staffMemberId, cancellation);
}
