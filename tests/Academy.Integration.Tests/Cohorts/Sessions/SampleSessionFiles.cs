using System.Security.Cryptography;
using Academy.Cohorts.Services.Sessions.Files;
using Academy.Cohorts.Services.Sessions.Recordings;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Cohorts.Sessions;
using Academy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Cohorts.Sessions;

/// <summary>Two materials and a recording of a session, in rows and in the store.</summary>
internal static class SampleSessionFiles
{
    /// <param name="site">In whose store they lie.</param>
    /// <param name="session">Whose they are.</param>
    /// <param name="participation">For whom the page of the recording is.</param>
    public static SampleFileRows Add(TestSite site, TermSession session, Guid participation)
    {
        var (store, now) = (site.Services.GetRequiredService<SessionFileStore>(), site.Clock.GetUtcNow().UtcDateTime);
        var recording = Put(store, session, SessionFileKind.Recording, "見本.mp4", SampleFile.Mp4(60), now);
        return new(
            Put(store, session, SessionFileKind.Material, "見本.pdf", SampleFile.Pdf(), now), Put(store, session, SessionFileKind.Material, "不要.pdf", SampleFile.Pdf("不要"), now), recording,
            site.Services.GetRequiredService<ViewTokens>().Seal(participation, recording.Id, now));
    }

    /// <summary>A row alone.</summary>
    public static SessionFile Row(TermSession session, SessionFileKind kind, string name, byte[] content, DateTime now) => new()
    {
        OrganisationId = session.OrganisationId,
        SessionId = session.Id,
        Kind = kind,
        Name = name,
        MediaType = kind is SessionFileKind.Recording ? "video/mp4" : "application/pdf",
        Bytes = content.Length,
        Hash = Convert.ToHexStringLower(SHA256.HashData(content)),
        Seconds = kind is SessionFileKind.Recording ? 60 : null,
        AddedAt = now,
        AddedById = Guid.NewGuid(),
    };

    private static SessionFile Put(SessionFileStore store, TermSession session, SessionFileKind kind, string name, byte[] content, DateTime now)
    {
        var row = Row(session, kind, name, content, now);
        File.WriteAllBytes(store.PathOf(row.Hash), content);
        return row;
    }
}

/// <param name="MaterialRow">To be read.</param>
/// <param name="RemovableRow">To be taken away.</param>
/// <param name="RecordingRow">Of a minute.</param>
/// <param name="Issued">Of a page with the recording.</param>
internal sealed record SampleFileRows(SessionFile MaterialRow, SessionFile RemovableRow, SessionFile RecordingRow, string Issued)
{
    public Guid Material => MaterialRow.Id;

    public Guid Removable => RemovableRow.Id;

    public Guid Recording => RecordingRow.Id;

    public IReadOnlyList<object> Rows => [MaterialRow, RemovableRow, RecordingRow];
}
