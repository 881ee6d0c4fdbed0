using Academy.Domain.Organisations;

namespace Academy.Accounts.Services.Invitations;

/// <summary>How an invitation ended.</summary>
public abstract record InvitationOutcome
{
    private InvitationOutcome()
    {
    }

    /// <param name="Token">What the link is made of; kept nowhere else.</param>
    /// <param name="Until">The first instant at which the link is dead, UTC.</param>
    /// <param name="IsNew">Whether the person was added to the staff.</param>
    public sealed record Invited(string Token, DateTime Until, bool IsNew) : InvitationOutcome;

    /// <summary>The account has a password: whoever knows it is not shut out by a link.</summary>
    public sealed record HasPassword : InvitationOutcome;

    /// <summary>The person whose address it is works for another organisation today.</summary>
    public sealed record EmployedElsewhere(string OrganisationName) : InvitationOutcome;

    /// <summary>It is not clear who is meant.</summary>
    public sealed record NotEngaged(Engagement Reason) : InvitationOutcome;
}
