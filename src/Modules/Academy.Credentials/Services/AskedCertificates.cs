using System.Text.Json;
using Academy.Data;

namespace Academy.Credentials.Services;

/// <summary>Asks for a certificate in the transaction of the completion; the key makes a second asking nothing.</summary>
internal sealed class AskedCertificates(WorkBoard board) : ICompletionFollower
{
    public Task FollowAsync(AcademyDb db, IReadOnlyCollection<Guid> enrolmentIds, CancellationToken cancellation) =>
        board.AddAsync(db, [.. enrolmentIds.Select(id => new NewWork(IssueCertificate.Name, $"certificate:{id}", JsonSerializer.Serialize(new AskedCertificate(id))))], cancellation);
}

/// <summary>The payload of the work.</summary>
internal sealed record AskedCertificate(Guid EnrolmentId);
