namespace Academy.Domain.Credentials;

/// <summary>What other areas may ask about certificates.</summary>
public interface ICertificates
{
    /// <summary>The certificates of a member of staff by the enrolments that they were issued for.</summary>
    Task<IReadOnlyDictionary<Guid, Guid>> OfAsync(Guid organisationId, Guid staffMemberId, CancellationToken cancellation);
}
