using System.Net;
using Academy.Data.Accounts;
using Academy.Data.Auditing;
using Academy.Data.Organisations;
using Academy.Domain.Accounts;
using Academy.Modularity;
using Academy.Modularity.Permissions;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Accounts;

/// <summary><c>account invite</c>: what an operator gets, and what is then in the database.</summary>
public sealed class InviteVerbTests
{
    private const string New = "kanri@academy.example";
    private const string Ito = "ito@chuo.example";

    [Theory, BothDatabases]
    public async Task Invite_SomebodyNew_AddsThemWithTheRoleFromTodayAndPrintsALinkOfThePublicAddress(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        site.Settings["Academy:PublicUrl"] = "https://academy.example";

        var (code, lines) = await site.RunAsync(
            "account", "invite", "Kanri＠academy.example", "--role", "administrator", "--organisation", "130001", "--number", "9100", "--name", "管理　太郎", "--reading", "かんり たろう");

        Assert.Equal(0, code);
        Assert.Matches("^https://academy.example/invitation/[A-Za-z0-9_-]{22}$", lines[^1]);
        Assert.Equal($"{New} is invited as administrator. Give the person this link and nobody else; it works once, until 2026-12-01 12:00 in Tokyo.", lines[0]);
        var member = Assert.Single(await site.RowsAsync<StaffMember>(), row => row.Mail == New);
        Assert.Equal(("9100", "管理", "太郎", "かんり", "たろう"), (member.EmployeeNumber, member.FamilyName, member.GivenName, member.FamilyReading, member.GivenReading));
        var grant = Assert.Single(await site.RowsAsync<Grant>(), row => row.StaffMemberId == member.Id);
        Assert.Equal((Role.Administrator, new DateOnly(2026, 11, 24), null), (grant.Role, grant.ValidFrom, grant.ValidUntil));
        Assert.Null(Assert.Single(await site.RowsAsync<Account>(), row => row.PersonId == member.PersonId).PasswordHash);
        Assert.Equal(
            ["accounts.invited", "accounts.role-granted"],
            (await site.RowsAsync<AuditEntry>()).Where(entry => entry.SubjectId == member.Id).Select(entry => entry.Action).Order());
    }

    /// <summary>The link is in the operator's hands alone.</summary>
    [Theory, BothDatabases]
    public async Task Invite_KeepsADigestOfTheLinkAlone(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);

        var token = (await site.InviteAsync(New, "administrator", "130001"))["/invitation/".Length..];

        var kept = Assert.Single(await site.RowsAsync<IdentityUserToken<Guid>>());
        Assert.StartsWith(InvitationToken.DigestOf(token), kept.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(token, $"{kept.Name} {kept.LoginProvider} {kept.Value}", StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(await site.RowsAsync<AuditEntry>(), entry => entry.Details.Contains(token, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Invite_AMemberOfStaff_LeavesThemAsTheyAre(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var before = (await site.RowsAsync<StaffMember>()).Count;

        var (code, lines) = await site.RunAsync(
            "account", "invite", "ITO@chuo.example", "--role", "hr", "--organisation", "131024", "--name", "別 名", "--reading", "べつ めい");
        await site.InviteAsync(Ito, "hr", "131024");

        Assert.Equal((0, "The person is on the staff already, and keeps the name there."), (code, lines[1]));
        var staff = await site.RowsAsync<StaffMember>();
        Assert.Equal((before, "伊藤"), (staff.Count, staff.Single(row => row.Mail == Ito).FamilyName));
        // Twice invited, once granted.
        Assert.Equal(Role.HumanResources, Assert.Single(await site.RowsAsync<Grant>(), row => row.StaffMemberId == staff.Single(member => member.Mail == Ito).Id).Role);
    }

    /// <summary>Whoever has no name yet is shown by what stands before the @, and the operator is told so.</summary>
    [Fact]
    public async Task Invite_SomebodyNewWithoutAName_SaysHowTheyAreShown()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);

        var (_, lines) = await site.RunAsync("account", "invite", New, "--role", "secretariat", "--organisation", "130001");

        Assert.Equal("The person was not on the staff and is shown as “kanri”: --name and --reading give a name to somebody new.", lines[1]);
    }

    [Theory, BothDatabases]
    public async Task Invite_WhoHasAPassword_ChangesNothing(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var before = await site.CountAsync<Grant>();

        foreach (var more in new[] { "--number", "" })
        {
            // By the address, and by the number under an address that nobody has.
            string[] named = more.Length > 0 ? ["learner2@chuo.example", more, "100101"] : ["learner@chuo.example"];
            var (code, lines) = await site.RunAsync(["account", "invite", .. named, "--role", "administrator", "--organisation", "131024"]);
            Assert.Equal((1, $"{named[0]} has a password already. Nothing was changed, and there is no link."), (code, Assert.Single(lines)));
        }

        Assert.Equal((before, 0), (await site.CountAsync<Grant>(), await site.CountAsync<IdentityUserToken<Guid>>()));
        Assert.Equal(HttpStatusCode.Redirect, (await site.Browser().SignInAsync("learner@chuo.example", Browsing.DemoPassword)).StatusCode);
    }

    [Theory]
    [InlineData(2, "Name the mail address first")]
    [InlineData(2, "Name the mail address first", "--role", "hr")]
    [InlineData(2, "“kanri” is no mail address", "kanri", "--role", "hr", "--organisation", "130001")]
    [InlineData(2, "“a b@academy.example” is no mail address", "a b@academy.example", "--role", "hr", "--organisation", "130001")]
    [InlineData(2, "Say with --role what the person may do: administrator, secretariat, hr, trainer.", New, "--organisation", "130001")]
    [InlineData(2, "There is no role “king”. There are: administrator, secretariat, hr, trainer.", New, "--role", "king", "--organisation", "130001")]
    [InlineData(2, "Say with --organisation where the person works", New, "--role", "hr")]
    [InlineData(2, "“130002” is no national code: its last digit does not follow", New, "--role", "hr", "--organisation", "130002")]
    [InlineData(2, "“chuo” is no national code: it has six digits", New, "--role", "hr", "--organisation", "chuo")]
    [InlineData(1, "No organisation here has the code 131016.", New, "--role", "hr", "--organisation", "131016")]
    [InlineData(2, "There is no option “--rol”.", New, "--rol", "hr")]
    [InlineData(2, "The option --organisation needs a value behind it.", New, "--role", "hr", "--organisation")]
    [InlineData(2, "The option --role needs a value behind it.", New, "--role", "--organisation", "130001")]
    [InlineData(2, "The option --role is there twice.", New, "--role", "hr", "--role", "trainer")]
    [InlineData(2, "A name needs its reading", New, "--role", "hr", "--organisation", "130001", "--name", "管理 太郎")]
    [InlineData(2, "A name needs its reading", New, "--role", "hr", "--organisation", "130001", "--name", "管理", "--reading", "かんり")]
    [InlineData(2, "An employee number (--number) has 1 to 32 characters.", New, "--role", "hr", "--organisation", "130001", "--number", " ")]
    [InlineData(1, "The employee number 9001 is taken.", "9001@academy.example", "--role", "hr", "--organisation", "130001")]
    [InlineData(1, "Several members of staff have the address kyoyo@chuo.example.", "kyoyo@chuo.example", "--role", "hr", "--organisation", "131024")]
    public async Task Invite_WithAFault_SaysItAndChangesNothing(int expected, string sentence, params string[] arguments)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        await ShareAddressAsync(site, "kyoyo@chuo.example", "ito@chuo.example", "ono@chuo.example");

        var (code, lines) = await site.RunAsync(["account", "invite", .. arguments]);

        Assert.Equal(expected, code);
        Assert.StartsWith(sentence, Assert.Single(lines), StringComparison.Ordinal);
        Assert.Equal((8, 30, 0), (await site.CountAsync<Account>(), await site.CountAsync<StaffMember>(), await site.CountAsync<IdentityUserToken<Guid>>()));
    }

    /// <summary>The number tells those apart who share an address, and is held against the person whose address it is.</summary>
    [Theory, BothDatabases]
    public async Task Invite_ByNumber_TellsWhoIsMeant(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await ShareAddressAsync(site, "kyoyo@chuo.example", Ito, "ono@chuo.example");
        string[] invite = ["account", "invite", "kyoyo@chuo.example", "--role", "trainer", "--organisation", "131024", "--number"];

        var ito = await site.RunAsync([.. invite, "100106"]);
        var ono = await site.RunAsync([.. invite, "100111"]);

        Assert.Equal((0, 1), (ito.Code, ono.Code));
        Assert.StartsWith("The member of staff is not the person who has the address kyoyo@chuo.example.", Assert.Single(ono.Lines), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Invite_WhoWorksElsewhere_NamesTheOrganisation(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.InviteAsync(New, "hr", "132284");

        var (code, lines) = await site.RunAsync("account", "invite", New, "--role", "administrator", "--organisation", "130001");

        Assert.Equal((1, $"{New} works for あきる野市 today. Nothing was changed: invite with the code of that organisation."), (code, Assert.Single(lines)));
    }

    /// <summary>SQLite is brought up to date by every start.</summary>
    [Fact, Trait("Database", "PostgreSql")]
    public async Task Invite_BeforeTheSchemaIsThere_SaysWhatToRun()
    {
        await using var site = new TestSite(await TestDatabase.EmptyAsync(DatabaseProvider.PostgreSql));
        site.Settings[WebHostDefaults.EnvironmentKey] = "Production";
        site.Log.Expect("DataProtection");
        site.Log.Expect("Failed executing DbCommand");
        site.Log.Expect("An exception occurred while iterating over the results");

        var (code, lines) = await site.RunAsync("account", "invite", New, "--role", "administrator", "--organisation", "130001");

        Assert.Equal((1, "The database schema is not up to date: run the verb migrate first."), (code, Assert.Single(lines)));
    }

    private static async Task ShareAddressAsync(TestSite site, string shared, params string[] mails)
    {
        await using var db = site.Db(DataScope.System("test"));
        await db.Set<StaffMember>().Where(row => mails.Contains(row.Mail)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Mail, shared), TestContext.Current.CancellationToken);
    }
}
