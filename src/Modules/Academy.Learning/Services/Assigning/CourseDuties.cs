using Academy.Data;
using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Learning.Services.Log;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Assigning;

/// <inheritdoc/>
internal sealed class CourseDuties(AcademyDbFactory databases, ICourseDirectory courses, TimeProvider clock) : ICourseDuties
{
    public async Task FollowAsync(AcademyDb db, IReadOnlyCollection<CourseDuty> duties, CancellationToken cancellation)
    {
        var organisation = db.Scope.OrganisationId!.Value;
        var asked = duties.GroupBy(duty => (duty.StaffMemberId, duty.CourseId)).Select(same => same.MinBy(duty => duty.DueOn)!)
            .GroupBy(duty => duty.CourseId).ToDictionary(same => same.Key, same => same.ToList());
        var offered = (await courses.ListAsync(organisation, cancellation)).Where(course => asked.ContainsKey(course.CourseId)).OrderBy(course => course.CourseId).ToList();
        foreach (var course in offered)
            await FollowAsync(db, course, asked[course.CourseId], cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task ReleaseAsync(AcademyDb db, Guid origin, IReadOnlyCollection<Guid> staffMemberIds, string reason, CancellationToken cancellation)
    {
        var open = await (
            from enrolment in db.Set<Enrolment>()
            join fact in db.Set<LearningFact>() on enrolment.Id equals fact.EnrolmentId
            where enrolment.DueOrigin == origin && staffMemberIds.Contains(enrolment.StaffMemberId) && (fact.Status == LearningStatus.NotStarted || fact.Status == LearningStatus.UnderWay)
            select enrolment).ToListAsync(cancellation);
        foreach (var enrolment in open)
            Date(db, enrolment, due: null, origin: null, reason, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<IReadOnlyList<DutyStanding>> StandingsAsync(
        Guid organisationId, IReadOnlyCollection<Guid> staffMemberIds, IReadOnlyCollection<Guid> courseIds, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var enrolments = await (
            from enrolment in db.Set<Enrolment>()
            join fact in db.Set<LearningFact>() on enrolment.Id equals fact.EnrolmentId
            where staffMemberIds.Contains(enrolment.StaffMemberId) && courseIds.Contains(enrolment.CourseId)
            select new DutyStanding(enrolment.StaffMemberId, enrolment.CourseId, fact.Status, enrolment.DueOn)).ToListAsync(cancellation);
        // Of a yearly duty one completion is enough.
        return [.. enrolments.GroupBy(row => (row.StaffMemberId, row.CourseId)).Select(same => same.FirstOrDefault(row => row.Status == LearningStatus.Completed) ?? same.First())];
    }

    private async Task FollowAsync(AcademyDb db, OfferedCourse course, List<CourseDuty> duties, CancellationToken cancellation)
    {
        var release = await PublicationLock.HoldToEnrolManyAsync(db, course.OfferingId, course.CourseId, cancellation);
        var people = duties.ConvertAll(duty => duty.StaffMemberId);
        var enrolled = (await (
            from enrolment in db.Set<Enrolment>()
            join fact in db.Set<LearningFact>() on enrolment.Id equals fact.EnrolmentId
            where enrolment.CourseId == course.CourseId && people.Contains(enrolment.StaffMemberId)
            select new { Enrolment = enrolment, fact.Status }).ToListAsync(cancellation)).ToLookup(row => row.Enrolment.StaffMemberId);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var duty in duties)
            if (!enrolled.Contains(duty.StaffMemberId))
                NewEnrolment.Add(db, db.Scope.OrganisationId!.Value, duty.StaffMemberId, course, release, EnrolmentSource.Assigned, duty.DueOn, now).DueOrigin = duty.Origin;
            else if (enrolled[duty.StaffMemberId].All(row => row.Status is LearningStatus.NotStarted or LearningStatus.UnderWay))
                Date(db, enrolled[duty.StaffMemberId].Select(row => row.Enrolment).MaxBy(enrolment => enrolment.CreatedAt)!, duty, now);
    }

    private static void Date(AcademyDb db, Enrolment enrolment, CourseDuty duty, DateTime now)
    {
        if (enrolment.DueOn is null || enrolment.DueOrigin == duty.Origin)
            Date(db, enrolment, duty.DueOn, duty.Origin, duty.Reason, now);
    }

    private static void Date(AcademyDb db, Enrolment enrolment, DateOnly? due, Guid? origin, string reason, DateTime now)
    {
        if (enrolment.DueOn != due)
            db.Add(ProgressRows.ToRow(enrolment.OrganisationId, enrolment.Id, new LearningEvent(
                Guid.CreateVersion7(), ItemId: null, now, now, ActorId: null, new DueChanged(reason, enrolment.DueOn, due)).ToStored()));
        (enrolment.DueOn, enrolment.DueOrigin) = (due, origin);
    }
}
