using Academy.Domain.Organisations;
using Academy.Modularity.Permissions;

namespace Academy.Learning.Services.Learners;

/// <summary>A learner in a course as something that rights are held on: by the office of today or by the course.</summary>
internal sealed record LearnerResource(Guid OrganisationId, IReadOnlyCollection<Guid> DepartmentPath, Guid? CourseId) : IScopedResource
{
    /// <param name="organisationId">The person's.</param>
    /// <param name="person">With the office of today.</param>
    /// <param name="courseId">Null: the person, whatever the course.</param>
    public static LearnerResource Of(Guid organisationId, StaffListing person, Guid? courseId = null) =>
        new(organisationId, person.OfficePath.ToHashSet(), courseId);
}
