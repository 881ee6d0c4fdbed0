using Academy.Data;
using Academy.Domain.Catalogue;
using Academy.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Academy.Credentials.Services.Reminders;

/// <inheritdoc cref="ReminderCauses.Expiry"/>
internal sealed class ExpiryCause(ICourseDirectory courses) : IReminderCause
{
    public string Kind => ReminderCauses.Expiry;

    public async Task<IReadOnlyList<ReminderSubject>> ReadAsync(AcademyDb db, SoughtSubjects sought, CancellationToken cancellation)
    {
        var ending = EndingCertificates.Of(db).Where(row => row.ValidUntil >= sought.From && row.ValidUntil <= sought.To);
        if (sought.Only is { } only)
            ending = ending.Where(row => only.Contains(row.Id));
        if (sought.Of is { } member)
            ending = ending.Where(row => row.StaffMemberId == member);
        if (sought.After is { } after)
            ending = ending.Where(row => row.Id > after);
        ending = ending.OrderBy(row => row.Id);
        if (sought.Most is { } most)
            ending = ending.Take(most);
        return await ending.Select(row => new ReminderSubject(row.Id, row.StaffMemberId, row.ValidUntil, row.CourseId, false, null)).ToListAsync(cancellation);
    }

    /// <summary>Where the person can act is the course.</summary>
    public async Task<IReadOnlyDictionary<Guid, ReminderTopic>> TopicsAsync(Guid organisationId, CancellationToken cancellation) =>
        (await courses.ListAsync(organisationId, cancellation)).ToDictionary(course => course.CourseId, course => new ReminderTopic(course.Title, $"/courses/{course.Slug}"));
}
