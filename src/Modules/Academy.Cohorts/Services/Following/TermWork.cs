using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;

namespace Academy.Cohorts.Services.Following;

/// <summary>What follows when a term changes. The host's part finds out whom it concerns; each organisation's is done in its own scope.</summary>
internal static class TermWork
{
    public const string Spread = "cohorts.spread-term";
    public const string Follow = "cohorts.follow-term";
    public const string Announce = "cohorts.spread-changes";
    public const string Tell = "cohorts.tell-changes";

    /// <summary>How long a change waits before participants are told: what is corrected until then is told once, or not at all.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>Written in the host's scope.</summary>
    /// <param name="termId">What has changed.</param>
    /// <param name="version">Since the change.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyCollection<NewWork> AfterChange(Guid termId, int version, DateTime now) =>
    [
        new(Spread, $"{Spread}:{termId:N}:{version}", CatalogueJson.Write(new OfTerm(termId, version))),
        new(Announce, $"{Announce}:{termId:N}:{version}", CatalogueJson.Write(new OfTerm(termId, version)), DueAt: now + Grace),
    ];

    /// <summary>Written in the host's scope when somebody has joined or left.</summary>
    /// <param name="row">Theirs, as it is since.</param>
    /// <param name="now">UTC: who leaves may come again.</param>
    public static NewWork AfterJoining(Participation row, DateTime now)
    {
        var occasion = $"{row.Id:N}:{(row.EndedAt is null ? "joined" : "left")}:{now.Ticks}";
        return new(Spread, $"{Spread}:{row.TermId:N}:{occasion}", CatalogueJson.Write(new OfTerm(row.TermId, 0, occasion)));
    }

    /// <summary>Has due dates and reminders of an organisation's participants follow.</summary>
    public static NewWork FollowIn(Guid home, Guid host, OfTerm term) =>
        new(Follow, $"{Follow}:{term.TermId:N}:{home:N}:{term.Occasion}", CatalogueJson.Write(new FollowedTerm(host, term.TermId)), OrganisationId: home);

    /// <summary>Tells an organisation's participants.</summary>
    public static NewWork TellIn(Guid home, Guid host, Guid termId, int version, IReadOnlyList<SessionChange> changes) =>
        new(Tell, $"{Tell}:{termId:N}:{home:N}:{version}", CatalogueJson.Write(new ToldChanges(host, termId, version, changes)), OrganisationId: home);
}

/// <param name="Joined">What else than a change is the occasion; null when a change is.</param>
internal sealed record OfTerm(Guid TermId, int Version, string? Joined = null)
{
    public string Occasion => Joined ?? $"{Version}";
}

internal sealed record FollowedTerm(Guid HostId, Guid TermId);

internal sealed record ToldChanges(Guid HostId, Guid TermId, int Version, IReadOnlyList<SessionChange> Changes);
