using Academy.Data;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Reminders;

/// <inheritdoc cref="ReminderCauses.Due"/>
internal sealed class DueCause(ICourseDirectory courses) : IReminderCause
{
    public string Kind => ReminderCauses.Due;

    public async Task<IReadOnlyList<ReminderSubject>> ReadAsync(AcademyDb db, SoughtSubjects sought, CancellationToken cancellation) => await OpenEnrolments.Of(db, sought)
        .Where(row => row.Enrolment.DueOn >= sought.From && row.Enrolment.DueOn <= sought.To).First(sought.Most)
        .Select(row => new ReminderSubject(
            row.Enrolment.Id, row.Enrolment.StaffMemberId, row.Enrolment.DueOn!.Value, row.Enrolment.CourseId, row.Status == LearningStatus.UnderWay, row.Enrolment.PausedFrom))
        .ToListAsync(cancellation);

    public Task<IReadOnlyDictionary<Guid, ReminderTopic>> TopicsAsync(Guid organisationId, CancellationToken cancellation) => CourseTopics.OfAsync(courses, organisationId, cancellation);
}
