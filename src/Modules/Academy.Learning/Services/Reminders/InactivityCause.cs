using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Reminders;
using Academy.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Reminders;

/// <inheritdoc cref="ReminderCauses.Inactivity"/>
/// <remarks>What others decided is not the learner's doing.</remarks>
internal sealed class InactivityCause(ICourseDirectory courses) : IReminderCause
{
    public string Kind => ReminderCauses.Inactivity;

    public async Task<IReadOnlyList<ReminderSubject>> ReadAsync(AcademyDb db, SoughtSubjects sought, CancellationToken cancellation)
    {
        var (from, until) = (TokyoTime.StartOf(sought.From), TokyoTime.StartOf(sought.To.AddDays(1)));
        var rows = await (
            from row in OpenEnrolments.Of(db, sought)
            let last = db.Set<ProgressEvent>().Where(happened => happened.EnrolmentId == row.Enrolment.Id && happened.ItemId != null && happened.ActorId == null)
                .Max(happened => (DateTime?)happened.OccurredAt)
            let at = last ?? row.Enrolment.CreatedAt
            where at >= @from && at < until
            select new { row.Enrolment.Id, row.Enrolment.StaffMemberId, At = at, row.Enrolment.CourseId, row.Status, row.Enrolment.PausedFrom })
            .First(sought.Most).ToListAsync(cancellation);
        return [.. rows.Select(row => new ReminderSubject(
            row.Id, row.StaffMemberId, TokyoTime.DateOf(row.At), row.CourseId, row.Status == LearningStatus.UnderWay, row.PausedFrom))];
    }

    public Task<IReadOnlyDictionary<Guid, ReminderTopic>> TopicsAsync(Guid organisationId, CancellationToken cancellation) => CourseTopics.OfAsync(courses, organisationId, cancellation);
}
