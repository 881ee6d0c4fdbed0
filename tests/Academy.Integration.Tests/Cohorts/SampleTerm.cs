using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Domain.Time;

namespace Academy.Integration.Tests.Cohorts;

/// <summary>A term with two sessions and two participants, and one whose only session was a week ago, in rows.</summary>
internal static class SampleTerm
{
    public static SampleTermRows Add(AcademyDb db, Guid organisationId, Guid staffMemberId, Guid colleagueId, DateTime now)
    {
        var (programme, other) = (Programme(organisationId, "見本の勉強会"), Programme(organisationId, "使わない勉強会"));
        var term = Term(organisationId, programme.Id, now);
        var (person, colleague) = (Participation(term, organisationId, staffMemberId, now), Participation(term, organisationId, colleagueId, now));
        var held = Term(organisationId, programme.Id, now);
        held.Name = "始まった期";
        var last = Session(held, 1);
        last.Day = TokyoTime.DateOf(now).AddDays(-7);
        db.AddRange(programme, other, term, Session(term, 1), Session(term, 2), person, colleague, held, last, Participation(held, organisationId, staffMemberId, now));
        return new(programme.Id, other.Id, term.Id, person.Id, colleague.Id, held.Id);
    }

    public static ProgrammeTemplate Programme(Guid organisationId, string name) => new()
    {
        OrganisationId = organisationId,
        Name = name,
        Summary = "見本です。",
        Plan = CatalogueJson.Write(new ProgrammePlan([new(Details(1), 0, new(13, 30), 180), new(Details(2), 3, new(13, 30), 180)], HolidayShift.NextWeek, Terms)),
    };

    public static Term Term(Guid organisationId, Guid programme, DateTime now) => new()
    {
        OrganisationId = organisationId,
        TemplateId = programme,
        Name = "見本の期",
        Summary = "見本です。",
        Terms = CatalogueJson.Write(Terms),
        AnnouncedAt = now,
        CreatedAt = now,
    };

    public static TermSession Session(Term term, int number) => new()
    {
        OrganisationId = term.OrganisationId,
        TermId = term.Id,
        Number = number,
        Day = new DateOnly(2026, 12, 1).AddDays(21 * number),
        StartMinute = 13 * 60,
        Minutes = 120,
        Details = CatalogueJson.Write(Details(number)),
    };

    public static Participation Participation(Term term, Guid home, Guid staffMemberId, DateTime now) => new()
    {
        OrganisationId = term.OrganisationId,
        TermId = term.Id,
        HomeOrganisationId = home,
        StaffMemberId = staffMemberId,
        Name = "青木 美咲",
        Reading = "あおき みさき",
        ReadingKey = "あおき",
        HomeName = "中央区",
        ConsentedAt = now,
    };

    private static TermTerms Terms { get; } = new(new("見本の課題", "調べて書いてください。", 3), new(2, 1, PartialCounts: false, [2], 0, Assignment: true, Reflection: true), new(3, 7));

    private static SessionDetails Details(int number) => new(new($"主題{number}", null), "説明できる", SessionFormat.Onsite, "会議室", null, null, [], null, null);
}

/// <param name="OtherProgramme">One that no term was made of.</param>
/// <param name="Held">The term whose session was a week ago.</param>
internal sealed record SampleTermRows(Guid Programme, Guid OtherProgramme, Guid Term, Guid Participation, Guid OtherParticipation, Guid Held);
