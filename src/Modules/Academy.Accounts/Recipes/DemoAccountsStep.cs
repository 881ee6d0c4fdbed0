using System.Text.Json;
using Academy.Accounts.Services;
using Academy.Data;
using Academy.Data.Accounts;
using Academy.Domain.Names;
using Academy.Domain.Organisations;
using Academy.Modularity.Permissions;
using Academy.Modularity.Recipes;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Academy.Accounts.Recipes;

/// <summary><c>{ "name": "demo-accounts", "file": "…" }</c>: lets people of the demonstration sign in. Accounts that are there stay as they are.</summary>
internal sealed class DemoAccountsStep(AcademyDbFactory databases, IStaffDirectory staff, Passwords passwords) : IRecipeStep
{
    public string Name => "demo-accounts";

    public async Task RunAsync(JsonElement step, string folder, CancellationToken cancellation)
    {
        var list = Read(Path.GetFullPath(step.GetProperty("file").GetString()!, folder));
        await using var db = databases.Create(DataScope.System("recipe: demo accounts"));
        string? hash = null;
        foreach (var entry in list.Accounts)
        {
            var mail = SignInNames.Mail(entry.Mail);
            if (await db.Set<SignInName>().AnyAsync(name => name.Kind == SignInNameKind.Mail && name.Value == mail, cancellation))
                continue;
            var employee = await staff.FindAsync(entry.Organisation, entry.Number, cancellation)
                ?? throw new InvalidDataException($"The recipe's step “demo-accounts” names {entry.Organisation}/{entry.Number}, whom no step before it adds.");
            var account = new Account { PersonId = employee.PersonId };
            // One hash for all: it is the same password, and each hash costs a tenth of a second.
            account.PasswordHash = hash ??= passwords.Hash(account, list.Password);
            db.AddRange(
                account,
                DemoAccounts.MarkOf(account),
                new SignInName { Kind = SignInNameKind.Mail, Scope = "", Value = mail, AccountId = account.Id });
            db.AddRange(entry.Roles.Select(role => new Grant
            {
                OrganisationId = employee.OrganisationId,
                StaffMemberId = employee.StaffMemberId,
                Role = role,
                ValidFrom = employee.Since,
            }));
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static AccountList Read(string file)
    {
        using var reader = File.OpenText(file);
        return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<AccountList>(reader);
    }

    internal sealed class AccountList
    {
        public required string Password { get; init; }
        public required List<AccountEntry> Accounts { get; init; }
    }

    internal sealed class AccountEntry
    {
        public required string Organisation { get; init; }
        public required string Number { get; init; }
        public required string Mail { get; init; }
        public List<Role> Roles { get; init; } = [];
    }
}
