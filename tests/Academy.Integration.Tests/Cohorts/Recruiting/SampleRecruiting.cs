using Academy.Data;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Names;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>Applications of an organisation's people for a term, in rows: one of the learner, and one of a colleague for each thing that HR can do.</summary>
internal static class SampleRecruiting
{
    public static Recruitment Recruitment(Guid host, Guid term) => new()
    {
        OrganisationId = host,
        TermId = term,
        ApplyUntil = new(2026, 12, 3),
        ApproveUntil = new(2026, 12, 7),
        DecideBy = new(2026, 12, 9),
        AnswerDays = 2,
        SubstituteUntil = 1,
        Rule = CatalogueJson.Write(new SelectionRule(30, 2, [], [])),
    };

    /// <param name="db">Of the system.</param>
    /// <param name="host">Of the term.</param>
    /// <param name="term">It recruits already.</param>
    /// <param name="person">Whose.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="now">When it was put in.</param>
    public static Application Add(AcademyDb db, Guid host, Guid term, StaffMember person, ApplicationState state, DateTime now)
    {
        var row = new Application
        {
            OrganisationId = person.OrganisationId,
            HostOrganisationId = host,
            TermId = term,
            StaffMemberId = person.Id,
            Way = ApplicationWay.Own,
            Name = $"{person.FamilyName} {person.GivenName}",
            Reading = $"{person.FamilyReading} {person.GivenReading}",
            ReadingKey = ReadingKey.OfWhole($"{person.FamilyReading} {person.GivenReading}"),
            Reason = "窓口の混雑を数字で説明したい。",
            State = state,
            FiledBy = FiledBy.Person,
            FilerId = person.Id,
            FiledAt = now,
            ConsentedAt = now,
            SubmittedAt = ApplicationFlow.IsAtHome(state) ? null : now,
        };
        db.AddRange(row, Step(row, ApplicationStepKind.Filed, person.Id, null, now));
        return row;
    }

    public static ApplicationStep Step(Application row, ApplicationStepKind kind, Guid actor, Guid? inPlaceOf, DateTime now) => new()
    {
        OrganisationId = row.OrganisationId,
        ApplicationId = row.Id,
        Kind = kind,
        State = row.State,
        ActorId = actor,
        InPlaceOfId = inPlaceOf,
        At = now,
    };

    /// <param name="db">Of the system.</param>
    /// <param name="term">Hosted by the organisation.</param>
    /// <param name="organisation">Which has at least ten people.</param>
    /// <param name="learner">Of its people.</param>
    /// <param name="hr">In whose place one was decided.</param>
    /// <param name="superior">Of the learner.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<SampleRecruitingRows> AddAsync(
        AcademyDb db, Guid term, Guid organisation, Guid learner, Guid hr, Guid superior, DateTime now, CancellationToken cancellation)
    {
        db.Add(Recruitment(organisation, term));
        var people = await db.Set<StaffMember>().Where(row => row.OrganisationId == organisation && row.Id != hr && row.Id != superior)
            .OrderBy(row => row.Id == learner ? 0 : 1).ThenBy(row => row.EmployeeNumber).Take(9).ToListAsync(cancellation);
        var rows = new[]
        {
            ApplicationState.AwaitingSuperior, ApplicationState.AwaitingHr, ApplicationState.AwaitingHr, ApplicationState.AwaitingHr, ApplicationState.AwaitingHr,
            ApplicationState.Submitted, ApplicationState.Selected,
        }.Zip(people, (state, person) => Add(db, organisation, term, person, state, now)).ToList();
        db.Add(Step(rows[5], ApplicationStepKind.SuperiorApproved, learner, hr, now));
        var deputy = new ApprovalDeputy
        {
            OrganisationId = organisation,
            SuperiorId = superior,
            DeputyId = people[7].Id,
            From = new(2027, 3, 1),
            Until = new(2027, 3, 5),
            NamedBy = hr,
            NamedAt = now,
        };
        db.Add(deputy);
        return new(rows[0].Id, rows[1].Id, rows[2].Id, rows[3].Id, rows[4].Id, rows[5].Id, rows[6].Id, deputy.Id, superior, people[7].Id, people[8].Id);
    }
}

/// <param name="Own">The learner's, which waits for the superior.</param>
/// <param name="ToApprove">Waits for HR, like the three after it.</param>
/// <param name="Decided">In the place of HR.</param>
/// <param name="Selected">Has a place.</param>
/// <param name="Superior">Of the learner.</param>
/// <param name="Colleague">Of the organisation, without an application.</param>
/// <param name="OtherColleague">Another one.</param>
internal sealed record SampleRecruitingRows(
    Guid Own, Guid ToApprove, Guid ToReturn, Guid ToRefuse, Guid ToWithdraw, Guid Decided, Guid Selected, Guid Deputy, Guid Superior, Guid Colleague, Guid OtherColleague);
