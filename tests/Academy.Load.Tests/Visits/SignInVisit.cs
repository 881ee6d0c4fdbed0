namespace Academy.Load.Tests.Visits;

/// <summary>The form, the password, the token of the session: three requests; nearly all of it is the hash.</summary>
internal sealed class SignInVisit : Visit
{
    public override string Name => "sign-in, 3 requests";

    public override Task MakeAsync(Learner learner, int turn) => learner.SignInAsync();
}
