using System.Security.Claims;
using Academy.Data;
using Academy.Data.Accounts;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Accounts.Services.Invitations;

/// <summary>Opens invitations by their links. A link that was never given out, is too old, was used or was followed by another one is none.</summary>
public sealed class Accepting(AcademyDbFactory databases, IStaffDirectory staff, Passwords passwords, AuditTrail audit, TimeProvider clock)
{
    /// <summary>What the invited person is shown; null when the link is none.</summary>
    public async Task<Invitation?> FindAsync(string token, CancellationToken cancellation)
    {
        await using var db = Database();
        return await FindAsync(db, token, cancellation) is { } found ? found.Invitation : null;
    }

    /// <summary>Sets the password and signs in; of several at once one alone does.</summary>
    /// <returns>Who is signed in now; null when the link is none.</returns>
    public async Task<ClaimsPrincipal?> AcceptAsync(string token, string password, CancellationToken cancellation)
    {
        await using var db = Database();
        if (await FindAsync(db, token, cancellation) is not { } found)
            return null;
        var (account, employment) = (found.Account, found.Employment);
        // Before the transaction: nobody waits for the hash.
        var hash = passwords.Hash(account, password);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Tokens(db, token).ExecuteDeleteAsync(cancellation) == 0)
            return null;
        account.PasswordHash = hash;
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        foreach (var action in new[] { "accounts.password-set", "accounts.signed-in" })
            audit.Add(db, employment.OrganisationId, action, employment.StaffMemberId, (AuditTrail.StaffMember, employment.StaffMemberId));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Session.Principal(account, employment);
    }

    private AcademyDb Database() => databases.Create(DataScope.System("invitation: found by its link before anybody is signed in"));

    private async Task<Found?> FindAsync(AcademyDb db, string token, CancellationToken cancellation)
    {
        var row = await (
            from kept in Tokens(db, token)
            join account in db.Set<Account>() on kept.UserId equals account.Id
            join name in db.Set<SignInName>() on account.Id equals name.AccountId
            where account.PasswordHash == null && name.Kind == SignInNameKind.Mail
            orderby name.Value
            select new { Account = account, name.Value, kept }).FirstOrDefaultAsync(cancellation);
        if (row is null || OpenInvitation.UntilOf(row.kept.Value!) <= clock.GetUtcNow().UtcDateTime)
            return null;
        var employment = await staff.EmploymentOfAsync(row.Account.PersonId, TokyoTime.Today(clock), cancellation);
        return employment is null ? null : new(row.Account, employment, new(row.Value, employment.OrganisationName));
    }

    private static IQueryable<IdentityUserToken<Guid>> Tokens(AcademyDb db, string token)
    {
        var prefix = OpenInvitation.Prefix(token);
        return db.UserTokens.Where(row => row.LoginProvider == OpenInvitation.Provider && row.Name == OpenInvitation.Name && row.Value!.StartsWith(prefix));
    }

    private sealed record Found(Account Account, Employment Employment, Invitation Invitation);
}
