using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Domain.Reminders;
using Academy.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Following;

/// <summary>Brings what an organisation's participants have because of a term to what the term is now: courses before sessions with their due dates, and reminders.</summary>
internal sealed class FollowTerm(ICourseDuties duties, IHostedReminders reminders, TimeProvider clock) : IWorkHandler
{
    private const string Reason = "勉強会の事前学習";
    private const string Left = "勉強会への参加の取りやめ";

    public string Kind => TermWork.Follow;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var followed = CatalogueJson.Read<FollowedTerm>(item.Payload);
        await KeyLock.HoldAsync(db, $"{Kind}:{followed.TermId:N}:{item.OrganisationId:N}", cancellation);
        if (await db.Set<Term>().AsNoTracking().SingleOrDefaultAsync(row => row.OrganisationId == followed.HostId && row.Id == followed.TermId, cancellation) is not { AnnouncedAt: not null } term)
            return;
        var all = await db.Set<Participation>().Where(row => row.OrganisationId == followed.HostId && row.TermId == term.Id && row.HomeOrganisationId == item.OrganisationId)
            .Select(row => new { row.StaffMemberId, row.EndedAt }).ToListAsync(cancellation);
        var people = all.FindAll(row => row.EndedAt is null).ConvertAll(row => row.StaffMemberId);
        var today = TokyoTime.Today(clock);
        var ahead = await db.Set<TermSession>().AsNoTracking()
            .Where(row => row.OrganisationId == followed.HostId && row.TermId == term.Id && row.Day >= today).ToListAsync(cancellation);
        await duties.FollowAsync(db, [..
            from row in ahead
            from course in CatalogueJson.Read<SessionDetails>(row.Details).Courses
            from person in people
            select new CourseDuty(person, course, term.Id, row.Day, Reason)], cancellation);
        await duties.ReleaseAsync(db, term.Id, [.. all.Where(row => row.EndedAt is not null).Select(row => row.StaffMemberId)], Left, cancellation);
        await reminders.SetAsync(db, term.Id, term.Name, [.. Wanted(CatalogueJson.Read<TermTerms>(term.Terms).Reminders)], cancellation);
    }

    private static IEnumerable<HostedReminder> Wanted(TermReminders reminders)
    {
        if (reminders.SessionDays is { } days)
            yield return new(ReminderCauses.Session, days);
        if (reminders.StartDays is { } start)
            yield return new(ReminderCauses.TermStart, start);
    }
}
