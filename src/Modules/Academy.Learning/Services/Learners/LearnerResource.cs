using Academy.Domain.Organisations;
using Academy.Modularity.Permissions;

namespace Academy.Learning.Services.Learners;

/// <summary>A learner in a course as something that rights are held on: by the office of today or by the course.</summary>
internal sealed record LearnerResource(Guid OrganisationId, IReadOnlyCollection<Guid> DepartmentPath, Guid? CourseId) : IScopedResource
{
    public static LearnerResource Of(Guid organisationId, StaffListing person, Guid courseId) =>
        new(organisationId, person.OfficePath.ToHashSet(), courseId);

    /// <summary>The person, whatever the course.</summary>
    public LearnerResource Anywhere => this with { CourseId = null };
}
