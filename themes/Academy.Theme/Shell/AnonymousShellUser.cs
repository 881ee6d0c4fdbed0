namespace Academy.Theme.Shell;

/// <summary>Nobody: what a site without accounts shows.</summary>
internal sealed class AnonymousShellUser : IShellUser
{
    public bool IsSignedIn => false;

    public Guid? StaffMemberId => null;

    public string Name => "";

    public string OrganisationName => "";

    public string? OfficeName => null;

    public Task<int> UnreadNoticesAsync() => Task.FromResult(0);

    public void NoticesWereRead()
    {
    }
}
