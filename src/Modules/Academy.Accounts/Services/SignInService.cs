using Academy.Data;
using Academy.Data.Accounts;
using Academy.Domain.Names;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Accounts.Services;

/// <summary>Signs people in by mail address and password.</summary>
public sealed class SignInService(
    AcademyDbFactory databases, IStaffDirectory staff, Passwords passwords, SignInLimiter limiter, DemoAccounts demo, AuditTrail audit, TimeProvider clock)
{
    /// <summary>A refusal takes at least this long, whether there is such an account or not: longer than a hash, a query and a commit.</summary>
    private static readonly TimeSpan ShortestRefusal = TimeSpan.FromMilliseconds(300);

    public async Task<SignInOutcome> SignInAsync(string mail, string password, string address, CancellationToken cancellation)
    {
        var name = SignInNames.Mail(mail);
        if (limiter.Enter(name, address) is { } wait)
            return new SignInOutcome.HeldBack(wait);
        var shortest = Task.Delay(ShortestRefusal, cancellation);
        var outcome = await TryAsync(name, password, cancellation);
        if (outcome is SignInOutcome.SignedIn)
            limiter.Succeeded(name, address);
        else
            await shortest;
        return outcome;
    }

    private async Task<SignInOutcome> TryAsync(string name, string password, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.System("sign-in: an account is not of one organisation"));
        var account = await AccountOfAsync(db, name, cancellation);
        var verified = await passwords.VerifyAsync(account, password, cancellation);
        var employment = account is null ? null : await staff.EmploymentOfAsync(account.PersonId, TokyoTime.Today(clock), cancellation);

        if (account is null || employment is null || verified == PasswordVerificationResult.Failed
            || !await demo.MayEnterAsync(db, account, cancellation))
        {
            if (employment is not null)
                audit.Add(db, employment.OrganisationId, "accounts.sign-in-refused", null, (AuditTrail.StaffMember, employment.StaffMemberId));
            await db.SaveChangesAsync(cancellation);
            return new SignInOutcome.Refused();
        }

        if (verified == PasswordVerificationResult.SuccessRehashNeeded)
            account.PasswordHash = passwords.Hash(account, password);
        audit.Add(db, employment.OrganisationId, "accounts.signed-in", employment.StaffMemberId, (AuditTrail.StaffMember, employment.StaffMemberId));
        await db.SaveChangesAsync(cancellation);
        return new SignInOutcome.SignedIn(Session.Principal(account, employment));
    }

    private static Task<Account?> AccountOfAsync(AcademyDb db, string name, CancellationToken cancellation) =>
        (from known in db.Set<SignInName>()
         join account in db.Set<Account>() on known.AccountId equals account.Id
         where known.Kind == SignInNameKind.Mail && known.Scope == "" && known.Value == name
         select account).SingleOrDefaultAsync(cancellation);
}
