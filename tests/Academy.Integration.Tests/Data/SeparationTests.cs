using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Jobs;
using Academy.Data.Organisations;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Academy.Integration.Tests.Data;

/// <summary>That an organisation's rows are its own, by the query filters and, with these off, by the policies.</summary>
public sealed class SeparationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Query_InAnOrganisation_SeesItsRowsOnly(DatabaseProvider provider)
    {
        await using var data = await TestData.MigratedAsync(provider);
        var (chuo, akiruno) = await TwoOrganisationsAsync(data);

        await using var db = data.Contexts.Create(DataScope.Of(chuo));

        Assert.Equal([chuo], await db.Set<StaffMember>().Select(row => row.OrganisationId).ToListAsync(Stop));
        Assert.Equal(2, await db.Set<Organisation>().CountAsync(Stop));
        Assert.NotEqual(chuo, akiruno);
    }

    [Theory, BothDatabases]
    public async Task Query_WithoutAScope_SeesNothing(DatabaseProvider provider)
    {
        await using var data = await TestData.MigratedAsync(provider);
        await TwoOrganisationsAsync(data);

        await using var db = data.Contexts.Create(DataScope.None);

        Assert.Empty(await db.Set<StaffMember>().ToListAsync(Stop));
    }

    [Theory, BothDatabases]
    public async Task Query_InTheSystemScope_SeesAll(DatabaseProvider provider)
    {
        await using var data = await TestData.MigratedAsync(provider);
        await TwoOrganisationsAsync(data);

        await using var db = data.Contexts.Create(DataScope.System("test"));

        Assert.Equal(2, await db.Set<StaffMember>().CountAsync(Stop));
    }

    [Theory, BothDatabases]
    public async Task Save_RowOfAnotherOrganisation_IsRefused(DatabaseProvider provider)
    {
        await using var data = await TestData.MigratedAsync(provider);
        var (chuo, akiruno) = await TwoOrganisationsAsync(data);

        await using var db = data.Contexts.Create(DataScope.Of(chuo));
        db.Add(new Department { OrganisationId = akiruno, Code = "1" });

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop));
    }

    /// <summary>What was counted or reported stays as it was, whatever becomes of the office.</summary>
    private static readonly string[] KeptWithoutAKey = ["ClosedFigure.DepartmentId", "HrRollup.DepartmentId"];

    [Theory, BothDatabases]
    public async Task Save_ReferenceIntoAnotherOrganisation_IsRefused(DatabaseProvider provider)
    {
        await using var data = await TestData.MigratedAsync(provider);
        var (chuo, akiruno) = await TwoOrganisationsAsync(data);
        await using var system = data.Contexts.Create(DataScope.System("test"));
        var foreigner = await system.Set<StaffMember>().SingleAsync(row => row.OrganisationId == akiruno, Stop);
        var office = new Department { OrganisationId = chuo, Code = "1" };

        system.AddRange(office, new Posting
        {
            OrganisationId = chuo,
            StaffMemberId = foreigner.Id,
            DepartmentId = office.Id,
            Kind = PostingKind.Main,
            ValidFrom = new DateOnly(2026, 4, 1),
        });

        await Assert.ThrowsAsync<DbUpdateException>(() => system.SaveChangesAsync(Stop));
    }

    /// <summary>What names a row of an organisation is held by a key that begins with the organisation.</summary>
    /// <summary>What names the organisation of the row that is referred to. Between the host of a term and the organisation of who takes part it is the other one.</summary>
    private static string OwnerOf(Type from, Type to) => (from, to) switch
    {
        _ when from.IsAssignableTo(typeof(ISeenByHome)) && to == typeof(StaffMember) => nameof(ISeenByHome.HomeOrganisationId),
        _ when from == typeof(Application) && to == typeof(Term) => nameof(Application.HostOrganisationId),
        _ when from == typeof(Placement) && to == typeof(Application) => nameof(Placement.HomeOrganisationId),
        _ => nameof(IOrganisationOwned.OrganisationId),
    };

    [Fact]
    public async Task References_ToRowsOfAnOrganisation_AreKeysThatBeginWithIt()
    {
        await using var data = await TestData.MigratedAsync(DatabaseProvider.Sqlite);
        await using var db = data.Contexts.Create(DataScope.System("test"));
        var owned = db.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(IOrganisationOwned))).ToList();
        var keys = owned.SelectMany(type => type.GetForeignKeys()).Where(key => owned.Contains(key.PrincipalEntityType)).ToList();
        var named = owned.ToDictionary(type => type.ClrType.Name + "Id", StringComparer.Ordinal);

        Assert.All(keys, key => Assert.Equal(OwnerOf(key.DeclaringEntityType.ClrType, key.PrincipalEntityType.ClrType), key.Properties[0].Name));
        Assert.Equal(
            KeptWithoutAKey,
            owned.SelectMany(type => type.GetProperties())
                .Where(property => named.ContainsKey(property.Name) && !keys.Any(key => key.Properties.Contains(property)))
                .Select(property => $"{property.DeclaringType.ClrType.Name}.{property.Name}").Order());
    }

    [Fact]
    public async Task Policy_WithTheQueryFiltersOff_StillHidesOtherOrganisations()
    {
        await using var data = await TestData.MigratedAsync(DatabaseProvider.PostgreSql);
        var (chuo, _) = await TwoOrganisationsAsync(data);

        await using var db = data.Contexts.Create(DataScope.Of(chuo));

        Assert.Equal([chuo], await db.Set<StaffMember>().IgnoreQueryFilters().Select(row => row.OrganisationId).ToListAsync(Stop));
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        Assert.Equal([chuo], await db.Set<StaffMember>().IgnoreQueryFilters().Select(row => row.OrganisationId).ToListAsync(Stop));
    }

    [Fact]
    public async Task Policy_PooledConnectionAfterAScope_RemembersNothing()
    {
        await using var data = await TestData.MigratedAsync(DatabaseProvider.PostgreSql);
        var (chuo, _) = await TwoOrganisationsAsync(data);
        await using (var db = data.Contexts.Create(DataScope.Of(chuo)))
            Assert.Single(await db.Set<StaffMember>().ToListAsync(Stop));
        await using (var db = data.Contexts.Create(DataScope.System("test")))
            Assert.Equal(2, await db.Set<StaffMember>().CountAsync(Stop));

        await using var connection = new NpgsqlConnection(data.Connection.Application);
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand("""select count(*) from "StaffMember" """, connection);

        Assert.Equal(0L, await command.ExecuteScalarAsync(Stop));
    }

    [Fact]
    public async Task Policy_EveryTableWithAnOrganisation_HasOne()
    {
        await using var data = await TestData.MigratedAsync(DatabaseProvider.PostgreSql);
        await using var owner = data.OwnerContext();

        var open = await owner.Database.SqlQuery<string>($"""
            select table_name::text as "Value" from information_schema.columns
            join pg_class on relname = table_name and relkind = 'r' and not relrowsecurity
            where table_schema = 'public' and column_name in ('OrganisationId', 'CourseId', 'UserId', 'AccountId', 'PersonId')
            """).ToListAsync(Stop);

        Assert.Empty(open);
    }

    [Fact]
    public async Task Right_CredentialsOutsideTheSystemScope_AreRefused()
    {
        await using var data = await TestData.MigratedAsync(DatabaseProvider.PostgreSql);
        var (chuo, _) = await TwoOrganisationsAsync(data);

        await using var db = data.Contexts.Create(DataScope.Of(chuo));

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => db.Users.ToListAsync(Stop));
        Assert.Contains("permission denied", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Save_SecondMainPostingOnADay_IsRefused(DatabaseProvider provider)
    {
        await using var data = await TestData.MigratedAsync(provider);
        var (chuo, _) = await TwoOrganisationsAsync(data);
        await using var db = data.Contexts.Create(DataScope.Of(chuo));
        var member = await db.Set<StaffMember>().SingleAsync(Stop);
        var office = new Department { OrganisationId = chuo, Code = "1" };
        db.AddRange(office, Main("2024-04-01", "2025-04-01"), Main("2025-04-01", null));
        await db.SaveChangesAsync(Stop);

        db.Add(Main("2026-04-01", "2026-10-01"));

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));

        Posting Main(string from, string? until) => new()
        {
            OrganisationId = chuo,
            StaffMemberId = member.Id,
            DepartmentId = office.Id,
            Kind = PostingKind.Main,
            ValidFrom = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
            ValidUntil = until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    [Theory, BothDatabases]
    public async Task Save_WorkWithAKnownDedupeKey_IsRefused(DatabaseProvider provider)
    {
        await using var data = await TestData.MigratedAsync(provider);
        var (chuo, _) = await TwoOrganisationsAsync(data);
        await using var db = data.Contexts.Create(DataScope.Of(chuo));
        db.Add(NewWork());
        await db.SaveChangesAsync(Stop);

        db.Add(NewWork());

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));

        Work NewWork() => new() { DedupeKey = "certificate:1", Kind = "certificate", OrganisationId = chuo, DueAt = DateTime.UnixEpoch, CreatedAt = DateTime.UnixEpoch };
    }

    private static async Task<(Guid Chuo, Guid Akiruno)> TwoOrganisationsAsync(TestData data)
    {
        await using var db = data.Contexts.Create(DataScope.System("test"));
        var chuo = Add("131024", "中央区");
        var akiruno = Add("132284", "あきる野市");
        await db.SaveChangesAsync(Stop);
        return (chuo, akiruno);

        Guid Add(string code, string name)
        {
            var organisation = new Organisation { Code = code, Kind = OrganisationKind.Ward, Name = name, ReadingKey = name };
            var person = new Person();
            db.AddRange(organisation, person, new StaffMember
            {
                OrganisationId = organisation.Id,
                PersonId = person.Id,
                EmployeeNumber = "1",
                FamilyName = "青木",
                GivenName = "美咲",
                FamilyReading = "あおき",
                GivenReading = "みさき",
                ReadingKey = "あおき",
                ValidFrom = new DateOnly(2020, 4, 1),
            });
            return organisation.Id;
        }
    }
}
