using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Browser.Tests.Visits;

/// <summary>Terms that recruit: one whose list is closed, with all that can be of an application, and one of which the result is known.</summary>
internal static class KeptSelection
{
    public static Guid Closed { get; } = new("01999c00-0000-7000-8000-000000000031");

    public static Guid Decided { get; } = new("01999c00-0000-7000-8000-000000000032");

    /// <summary>For the closed one, of the first learner.</summary>
    public static Guid Candidate { get; } = new("01999c00-0000-7000-8000-000000000033");

    public static async Task PrepareAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var host = await db.Set<Organisation>().Where(row => row.Code == "130001").Select(row => row.Id).SingleAsync();
        var people = await db.Set<StaffMember>().Where(row => row.OrganisationId != host).OrderBy(row => row.Mail == BusyLearner.Mail ? 0 : 1).ThenBy(row => row.Id).Take(8).ToListAsync();
        var now = site.Clock.GetUtcNow().UtcDateTime;
        var (closed, decided) = (Term(host, Closed, "政策立案の勉強会 第1期", "Making policy, term 1", now), Term(host, Decided, "政策立案の勉強会 第2期", "Making policy, term 2", now));
        var today = TokyoTime.DateOf(now);
        foreach (var term in new[] { closed, decided })
        {
            db.AddRange(term, Session(term, today.AddDays(40)));
            var recruitment = Recruitment(term, today);
            var rows = people.Select((person, index) => Application(term, person, index, recruitment)).ToList();
            db.Add(recruitment);
            db.AddRange(rows);
            if (term == decided)
                Decide(db, recruitment, rows, now);
        }

        await db.SaveChangesAsync();
    }

    private static void Decide(DbContext db, Recruitment recruitment, IReadOnlyList<Application> rows, DateTime now)
    {
        (recruitment.DecidedAt, recruitment.DrawList) = (now, DrawList.Write(recruitment.TermId, TokyoTime.StartOf(recruitment.ApproveUntil.AddDays(1)), rows.Select(row => row.Id)));
        var seed = DrawList.SeedOf(recruitment.DrawList);
        foreach (var (index, row) in rows.OrderBy(row => DrawList.TicketOf(seed, row.Id), StringComparer.Ordinal).Index())
        {
            var drawn = index < 3 ? PlacementState.Selected : index < 6 ? PlacementState.Waiting : PlacementState.NotSelected;
            db.Add(new Placement
            {
                OrganisationId = row.HostOrganisationId,
                ApplicationId = row.Id,
                TermId = row.TermId,
                HomeOrganisationId = row.OrganisationId,
                Drawn = drawn,
                // The first has withdrawn, and the first who waits was offered the place.
                State = index switch { 0 => PlacementState.Withdrawn, 3 => PlacementState.Offered, _ => drawn },
                Position = index + 1,
                WaitingRank = drawn is PlacementState.Waiting ? index - 2 : null,
                AnswerUntil = index == 3 ? TokyoTime.DateOf(now).AddDays(3) : null,
            });
        }
    }

    private static Term Term(Guid host, Guid id, string name, string english, DateTime now) => new()
    {
        OrganisationId = host,
        Id = id,
        TemplateId = KeptTerm.Programme,
        Name = name,
        NameEnglish = english,
        Summary = "根拠に基づく政策を立てる職員を育てます。",
        Terms = CatalogueJson.Write(new TermTerms(null, new(1, 0, PartialCounts: false, [], 0, Assignment: false, Reflection: false), new(3, 7))),
        AnnouncedAt = now,
        CreatedAt = now,
    };

    private static TermSession Session(Term term, DateOnly day) => new()
    {
        OrganisationId = term.OrganisationId,
        TermId = term.Id,
        Number = 1,
        Day = day,
        StartMinute = 810,
        Minutes = 180,
        Details = CatalogueJson.Write(new SessionDetails(new("根拠を集める", "Gathering evidence"), "根拠を3つ挙げられる", SessionFormat.Onsite, "研修室", null, null, [], null, null)),
    };

    private static Recruitment Recruitment(Term term, DateOnly today) => new()
    {
        OrganisationId = term.OrganisationId,
        TermId = term.Id,
        ApplyUntil = today.AddDays(-8),
        ApproveUntil = today.AddDays(-4),
        DecideBy = today.AddDays(3),
        AnswerDays = 3,
        SubstituteUntil = 1,
        WaitingPlaces = 3,
        Rule = CatalogueJson.Write(new SelectionRule(3, 2, [new(OrganisationGroup.Ward, 1), new(OrganisationGroup.City, 1)], [PriorityGround.NewOrganisation, PriorityGround.Nominated])),
    };

    private static Application Application(Term term, StaffMember person, int index, Recruitment recruitment)
    {
        var at = TokyoTime.StartOf(recruitment.ApproveUntil);
        return new()
        {
            Id = index == 0 && term.Id == Closed ? Candidate : Guid.CreateVersion7(),
            OrganisationId = person.OrganisationId,
            HostOrganisationId = term.OrganisationId,
            TermId = term.Id,
            StaffMemberId = person.Id,
            Way = index % 3 == 1 ? ApplicationWay.Nomination : ApplicationWay.Own,
            Name = $"{person.FamilyName} {person.GivenName}",
            Reading = $"{person.FamilyReading} {person.GivenReading}",
            ReadingKey = person.ReadingKey,
            OfficeName = "情報推進課",
            Reason = index == 0
                ? "窓口の予約制の効果を、データで説明できるようになりたい。課の会議で使う資料を自分で作り、来年度の予算の要求に生かしたいと考えています。\n区内のほかの課にも広めます。"
                : "区内の研修に持ち帰り、教材として共有したい。",
            OwnOrder = index % 3 == 1 ? 1 : null,
            State = index == 7 ? ApplicationState.Withdrawn : ApplicationState.Submitted,
            FiledBy = FiledBy.Person,
            FilerId = person.Id,
            FiledAt = at,
            ConsentedAt = at,
            SubmittedAt = at,
        };
    }
}
