namespace Academy.Theme.Shell;

/// <summary>Who is signed in, as the head of each page shows it. Answered by the accounts module.</summary>
public interface IShellUser
{
    bool IsSignedIn { get; }

    /// <summary>Whose records a browser may keep and send; null when nobody is signed in.</summary>
    Guid? StaffMemberId { get; }

    string Name { get; }

    string OrganisationName { get; }

    /// <summary>The office of the main posting; null when there is none.</summary>
    string? OfficeName { get; }

    /// <summary>How many notices were not yet opened; as of at most five seconds ago.</summary>
    Task<int> UnreadNoticesAsync();

    /// <summary>Tells that the reader has just opened notices: the next page counts anew.</summary>
    void NoticesWereRead();
}
