namespace Academy.Accounts.Services.Invitations;

/// <summary>What an invitation says to whom it is for.</summary>
/// <param name="Mail">What they will sign in with.</param>
/// <param name="OrganisationName">Where they work.</param>
public sealed record Invitation(string Mail, string OrganisationName);
