using System.Security.Cryptography;
using Academy.Cohorts.Services.Sessions.Files;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Cohorts.Sessions;

namespace Academy.Browser.Tests.Visits;

/// <summary>A film of ten seconds that a browser really plays, with captions.</summary>
internal static class SampleRecording
{
    private const int Seconds = 10;

    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Samples", "sessions", "recording.mp4");

    public static byte[] Content => File.ReadAllBytes(Path);

    public static byte[] Captions => "WEBVTT\n\n00:00.000 --> 00:10.000\nようこそ\n"u8.ToArray();

    /// <summary>A row, with its content in the store.</summary>
    public static SessionFile Row(SessionFileStore store, TermSession session, SessionFileKind kind, string name, byte[] content, DateTime now, Guid? id = null)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        File.WriteAllBytes(store.PathOf(hash), content);
        return new()
        {
            OrganisationId = session.OrganisationId,
            Id = id ?? Guid.CreateVersion7(),
            SessionId = session.Id,
            Kind = kind,
            Name = name,
            MediaType = kind switch { SessionFileKind.Recording => "video/mp4", SessionFileKind.Captions => "text/vtt", _ => "application/pdf" },
            Bytes = content.Length,
            Hash = hash,
            Seconds = kind is SessionFileKind.Recording ? Seconds : null,
            AddedAt = now,
            AddedById = Guid.CreateVersion7(),
        };
    }
}
