using Academy.Data;
using Academy.Domain.Catalogue;

namespace Academy.Learning.Services.Reminders;

/// <summary>The courses that reminders are about.</summary>
internal static class CourseTopics
{
    public static async Task<IReadOnlyDictionary<Guid, ReminderTopic>> OfAsync(ICourseDirectory courses, Guid organisationId, CancellationToken cancellation) =>
        (await courses.ListAsync(organisationId, cancellation)).ToDictionary(course => course.CourseId, course => new ReminderTopic(course.Title, $"/courses/{course.Slug}"));
}
