using Academy.Cohorts.Services.Recruiting;
using Academy.Cohorts.Services.Recruiting.Applying;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Organisations;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Time;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>A whole recruitment, with thirty who apply from eight organisations and do in any order what they may: the places are always given out rightly.</summary>
public sealed class RecruitmentPropertyTests
{
    private const int Places = 10;
    private const int PerOrganisation = 2;
    private const int Organisations = 8;
    private const int Applications = 30;
    private const int Deeds = 24;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Trait("Speed", "Slow")]
    [InlineData(DatabaseProvider.Sqlite, 1)]
    [InlineData(DatabaseProvider.Sqlite, 2)]
    [InlineData(DatabaseProvider.Sqlite, 3, Explicit = true)]
    [InlineData(DatabaseProvider.Sqlite, 4, Explicit = true)]
    [InlineData(DatabaseProvider.Sqlite, 5, Explicit = true)]
    [InlineData(DatabaseProvider.Sqlite, 6, Explicit = true)]
    [InlineData(DatabaseProvider.PostgreSql, 7)]
    [InlineData(DatabaseProvider.PostgreSql, 8, Explicit = true)]
    public async Task Places_AreGivenOutRightly_WhateverHappens(DatabaseProvider provider, int seed)
    {
        var random = new Random(seed);
        await using var flow = await FlowSite.StartAsync(provider, Places, PerOrganisation, new Quota(OrganisationGroup.Ward, 3), new Quota(OrganisationGroup.City, 3));
        var people = await ApplyAsync(flow);
        await flow.MakeKnownAsync();
        if (random.Next(2) == 0)
            await flow.WorkOffAsync(workers: 2);

        for (var deed = 0; deed < Deeds; deed++)
        {
            await DoAsync(flow, random, people);
            if (random.Next(3) == 0)
                continue;
            await flow.WorkOffAsync(workers: 1 + random.Next(3));
            await AssertRightAsync(flow);
        }

        await flow.WorkOffAsync(workers: 3);
        await AssertRightAsync(flow);
    }

    /// <summary>Somebody withdraws, somebody accepts, or a day passes.</summary>
    private static async Task DoAsync(FlowSite flow, Random random, Dictionary<Guid, StaffMember> people)
    {
        var rows = (await flow.Site.RowsAsync<Application>()).OrderBy(row => row.ReadingKey, StringComparer.Ordinal).ToList();
        var free = random.Next(4) switch
        {
            0 or 1 => rows.FindAll(row => ApplicationFlow.CanWithdraw(row.State)),
            2 => rows.FindAll(row => row.State is ApplicationState.Offered),
            _ => [],
        };
        if (free.Count == 0)
        {
            flow.At(TokyoTime.Today(flow.Site.Clock).AddDays(1), random.Next(24));
            return;
        }

        var one = free[random.Next(free.Count)];
        var outcome = await flow.AsAsync<OwnApplications, ApplicationOutcome>(people[one.StaffMemberId], own =>
            one.State is ApplicationState.Offered && random.Next(3) > 0 ? own.AcceptAsync(flow.TermId, one.Version, Stop) : own.WithdrawAsync(flow.TermId, one.Version, null, Stop));
        Assert.True(outcome is ApplicationOutcome.Done or ApplicationOutcome.TooLate, $"{outcome} of {one.State}");
    }

    /// <summary>All work is done.</summary>
    private static async Task AssertRightAsync(FlowSite flow)
    {
        var applications = (await flow.Site.RowsAsync<Application>()).ToDictionary(row => row.Id);
        var placements = await flow.Site.RowsAsync<Placement>();
        // What was withdrawn before the result, or afterwards by who had nothing to give up, is of no account to the host.
        Assert.All(placements, row => Assert.Equal(row.State.ToString(), applications[row.ApplicationId].State.ToString()));

        var given = placements.Where(row => row.State is PlacementState.Selected or PlacementState.Offered).ToList();
        var taken = given.CountBy(row => row.HomeOrganisationId).ToDictionary();
        Assert.InRange(given.Count, 0, Places);
        Assert.All(taken.Values, count => Assert.InRange(count, 1, PerOrganisation));
        if (given.Count < Places && TokyoTime.Today(flow.Site.Clock) <= FlowSite.SubstituteUntil)
            Assert.DoesNotContain(placements, row => row.State is PlacementState.Waiting && taken.GetValueOrDefault(row.HomeOrganisationId) < PerOrganisation);
        Assert.Equal(
            placements.Where(row => row.State is PlacementState.Selected).Select(row => applications[row.ApplicationId].StaffMemberId).Order(),
            (await flow.Site.RowsAsync<Participation>()).Where(row => row.EndedAt == null).Select(row => row.StaffMemberId).Order());
    }

    /// <summary>Handed over already.</summary>
    /// <returns>Who applies, by their ids.</returns>
    private static async Task<Dictionary<Guid, StaffMember>> ApplyAsync(FlowSite flow)
    {
        var now = flow.Site.Clock.GetUtcNow().UtcDateTime;
        var people = new Dictionary<Guid, StaffMember>();
        await using var db = flow.Site.Db(DataScope.System("test"));
        var homes = Enumerable.Range(0, Organisations).Select(number => new Organisation
        {
            Code = $"99{number:0000}",
            Kind = number < 4 ? OrganisationKind.Ward : number < 7 ? OrganisationKind.City : OrganisationKind.Town,
            Name = $"見本{number}",
            ReadingKey = $"みほん{number}",
        }).ToList();
        db.AddRange(homes);
        for (var number = 0; number < Applications; number++)
        {
            var (home, person) = (homes[number % Organisations], new Person());
            var member = new StaffMember
            {
                OrganisationId = home.Id,
                PersonId = person.Id,
                EmployeeNumber = $"{number}",
                FamilyName = "見本",
                GivenName = $"{number}",
                FamilyReading = "みほん",
                GivenReading = $"{number}",
                ReadingKey = $"みほん{number:00}",
                ValidFrom = new(2020, 4, 1),
            };
            people.Add(member.Id, member);
            db.AddRange(person, member, new Application
            {
                OrganisationId = home.Id,
                HostOrganisationId = flow.Cohort.HostId,
                TermId = flow.TermId,
                StaffMemberId = member.Id,
                Way = ApplicationWay.Own,
                Name = $"見本 {number}",
                Reading = $"みほん {number}",
                ReadingKey = member.ReadingKey,
                Reason = "見本",
                State = ApplicationState.Submitted,
                FiledBy = FiledBy.Person,
                FilerId = member.Id,
                FiledAt = now,
                ConsentedAt = now,
                SubmittedAt = now,
            });
        }

        await db.SaveChangesAsync(Stop);
        return people;
    }
}
