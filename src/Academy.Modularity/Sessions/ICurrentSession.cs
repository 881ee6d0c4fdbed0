namespace Academy.Modularity.Sessions;

/// <summary>Who is signed in, for pages that only signed-in people reach.</summary>
public interface ICurrentSession
{
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    Guid OrganisationId { get; }

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    Guid StaffMemberId { get; }
}
