using System.Security.Claims;

namespace Academy.Accounts.Services;

/// <summary>How an attempt to sign in ended.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    public sealed record SignedIn(ClaimsPrincipal User) : SignInOutcome;

    /// <summary>No account of this name has this password, or nobody is employed today. One answer for all, so that it tells nothing.</summary>
    public sealed record Refused : SignInOutcome;

    /// <summary>Too many failures.</summary>
    public sealed record HeldBack(TimeSpan Wait) : SignInOutcome;
}
