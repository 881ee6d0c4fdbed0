using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Names;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Browser.Tests.Visits;

/// <summary>What a municipality puts forward for <see cref="KeptTerm"/>, which takes people still: one for HR to decide on after it was returned once, and others in most states there are.</summary>
internal static class KeptApplications
{
    /// <summary>Waits for HR, which is not asked for the first time.</summary>
    public static Guid Id { get; } = new("5f0c1f0e-6f0a-4d5e-9a3e-000000000001");

    /// <summary>Has a place.</summary>
    public static Guid Selected { get; } = new("5f0c1f0e-6f0a-4d5e-9a3e-000000000002");

    public static async Task PrepareAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var (host, now) = (await db.Set<Organisation>().Where(row => row.Code == "130001").Select(row => row.Id).SingleAsync(), site.Clock.GetUtcNow().UtcDateTime);
        db.Add(new Recruitment
        {
            OrganisationId = host,
            TermId = KeptTerm.Id,
            ApplyUntil = new(2026, 12, 1),
            ApproveUntil = new(2026, 12, 3),
            DecideBy = new(2026, 12, 4),
            AnswerDays = 2,
            SubstituteUntil = 3,
            Rule = CatalogueJson.Write(new SelectionRule(30, 2, [new(OrganisationGroup.City, 10)], [PriorityGround.NewOrganisation])),
        });
        var people = await db.Set<StaffMember>().Where(row => row.Mail!.EndsWith("@akiruno.example")).ToDictionaryAsync(row => row.Mail!.Split('@')[0]);
        var own = Add(db, host, people["suzuki"], ApplicationState.AwaitingHr, now, Id);
        foreach (var (kind, state, actor, comment) in new[]
        {
            (ApplicationStepKind.Returned, ApplicationState.Returned, "hayashi", "担当する業務との関わりを書き足してください。\n窓口の件数があるとよいです。"),
            (ApplicationStepKind.Filed, ApplicationState.AwaitingSuperior, "suzuki", null),
            (ApplicationStepKind.SuperiorApproved, ApplicationState.AwaitingHr, "saito.i", (string?)null),
        })
            db.Add(new ApplicationStep
            {
                OrganisationId = own.OrganisationId,
                ApplicationId = own.Id,
                Kind = kind,
                State = state,
                ActorId = people[actor].Id,
                InPlaceOfId = actor == "saito.i" ? people["takahashi"].Id : null,
                Comment = comment,
                At = now,
            });
        Add(db, host, people["saito.k"], ApplicationState.Selected, now, Selected);
        Add(db, host, people["hashimoto"], ApplicationState.Waiting, now).WaitingRank = 3;
        var offered = Add(db, host, people["tsuji"], ApplicationState.Offered, now);
        (offered.WaitingRank, offered.AnswerUntil) = (1, new(2026, 11, 26));
        Add(db, host, people["takahashi"], ApplicationState.AwaitingConsent, now);
        db.Add(new ApprovalDeputy
        {
            OrganisationId = own.OrganisationId,
            SuperiorId = people["takahashi"].Id,
            DeputyId = people["saito.i"].Id,
            From = new(2026, 11, 20),
            Until = new(2026, 12, 31),
            NamedBy = people["takahashi"].Id,
            NamedAt = now,
        });
        await db.SaveChangesAsync();
    }

    private static Application Add(DbContext db, Guid host, StaffMember person, ApplicationState state, DateTime now, Guid? id = null)
    {
        var row = new Application
        {
            Id = id ?? Guid.NewGuid(),
            OrganisationId = person.OrganisationId,
            HostOrganisationId = host,
            TermId = KeptTerm.Id,
            StaffMemberId = person.Id,
            Way = ApplicationWay.Own,
            Name = $"{person.FamilyName} {person.GivenName}",
            Reading = $"{person.FamilyReading} {person.GivenReading}",
            ReadingKey = ReadingKey.OfWhole($"{person.FamilyReading} {person.GivenReading}"),
            OfficeName = "課税課",
            Reason = "窓口の予約制の効果を、データで説明できるようになりたい。\n市税の窓口を担当しています。",
            State = state,
            FiledBy = FiledBy.Person,
            FilerId = person.Id,
            FiledAt = now,
            ConsentedAt = state is ApplicationState.AwaitingConsent ? null : now,
            SubmittedAt = ApplicationFlow.IsAtHome(state) ? null : now,
        };
        db.AddRange(row, new ApplicationStep
        {
            OrganisationId = row.OrganisationId,
            ApplicationId = row.Id,
            Kind = ApplicationStepKind.Filed,
            State = state,
            ActorId = person.Id,
            At = now,
        });
        return row;
    }
}
