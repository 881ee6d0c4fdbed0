using Academy.Data;
using Academy.Data.Accounts;
using Academy.Domain.Accounts;
using Academy.Domain.Names;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Permissions;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Accounts.Services.Invitations;

/// <summary>Invites people to choose a password. Asked again, it finds what it has made and makes a new link.</summary>
public sealed class Inviting(AcademyDbFactory databases, IStaffDirectory staff, IStaffRegister register, AuditTrail audit, TimeProvider clock)
{
    /// <summary>A working week, and the days off around it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <param name="organisationId">Where the person works.</param>
    /// <param name="meant">Who; <see cref="NewStaffMember.PersonId"/> is found here.</param>
    /// <param name="role">What they may do there from today on.</param>
    /// <param name="cancellation">Ends the queries.</param>
    public async Task<InvitationOutcome> InviteAsync(Guid organisationId, NewStaffMember meant, Role role, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.System("account invite: an account is not of one organisation"));
        var today = TokyoTime.Today(clock);
        var mail = SignInNames.Mail(meant.Mail);
        var account = await (
            from name in db.Set<SignInName>()
            join held in db.Set<Account>() on name.AccountId equals held.Id
            where name.Kind == SignInNameKind.Mail && name.Scope == "" && name.Value == mail
            select held).SingleOrDefaultAsync(cancellation);
        var isKnown = account is not null;
        if (account?.PasswordHash is not null)
            return new InvitationOutcome.HasPassword();
        if (account is not null && await staff.EmploymentOfAsync(account.PersonId, today, cancellation) is { } employment && employment.OrganisationId != organisationId)
            return new InvitationOutcome.EmployedElsewhere(employment.OrganisationName);
        var engagement = await register.EngageAsync(organisationId, meant with { Mail = mail, PersonId = account?.PersonId }, today, cancellation);
        if (engagement is not Engagement.Engaged member)
            return new InvitationOutcome.NotEngaged(engagement);

        account ??= await db.Set<Account>().SingleOrDefaultAsync(row => row.PersonId == member.PersonId, cancellation);
        if (account?.PasswordHash is not null)
            return new InvitationOutcome.HasPassword();
        if (account is null)
            db.Add(account = new Account { PersonId = member.PersonId });
        if (!isKnown)
            db.Add(new SignInName { Kind = SignInNameKind.Mail, Scope = "", Value = mail, AccountId = account.Id });
        await GrantAsync(db, organisationId, member.StaffMemberId, role, today, cancellation);
        var (token, until) = (InvitationToken.New(), clock.GetUtcNow().UtcDateTime + Lifetime);
        await KeepAsync(db, account, OpenInvitation.Value(token, until), cancellation);
        audit.Add(db, organisationId, "accounts.invited", null, (AuditTrail.StaffMember, member.StaffMemberId));
        await db.SaveChangesAsync(cancellation);
        return new InvitationOutcome.Invited(token, until, member.IsNew);
    }

    private async Task GrantAsync(AcademyDb db, Guid organisationId, Guid member, Role role, DateOnly today, CancellationToken cancellation)
    {
        var isHeld = await db.Set<Grant>().AnyAsync(
            row => row.OrganisationId == organisationId && row.StaffMemberId == member && row.Role == role && row.DepartmentId == null && row.CourseId == null
                && row.ValidFrom <= today && (row.ValidUntil == null || row.ValidUntil > today),
            cancellation);
        if (isHeld)
            return;
        db.Add(new Grant { OrganisationId = organisationId, StaffMemberId = member, Role = role, ValidFrom = today });
        audit.Add(db, organisationId, "accounts.role-granted", null, (AuditTrail.StaffMember, member));
    }

    private static async Task KeepAsync(AcademyDb db, Account account, string value, CancellationToken cancellation)
    {
        var kept = await db.UserTokens.FindAsync([account.Id, OpenInvitation.Provider, OpenInvitation.Name], cancellation);
        if (kept is null)
            db.Add(kept = OpenInvitation.Of(account));
        kept.Value = value;
    }
}
