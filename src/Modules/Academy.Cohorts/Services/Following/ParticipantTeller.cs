using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Domain.Catalogue;
using Academy.Domain.Notices;

namespace Academy.Cohorts.Services.Following;

/// <summary>Tells participants what happened at the host that concerns them: each by work of their own organisation.</summary>
public sealed class ParticipantTeller(WorkBoard board)
{
    internal const string Spread = "cohorts.spread-news";
    internal const string Tell = "cohorts.tell-news";

    /// <summary>Tells them on the site and by mail.</summary>
    /// <param name="db">In the host's scope, with a transaction begun.</param>
    /// <param name="to">Of terms of the host.</param>
    /// <param name="content">What all of them are told.</param>
    /// <param name="cause">Names it, at most 100 characters: nobody is told twice of one.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public Task TellAsync(AcademyDb db, IEnumerable<Participation> to, NoticeContent content, string cause, CancellationToken cancellation) =>
        AddAsync(db, to, content, cause, null, cancellation);

    /// <summary>Tells them on the site alone what can wait until they come there.</summary>
    /// <param name="db">In the host's scope, with a transaction begun.</param>
    /// <param name="to">Of terms of the host.</param>
    /// <param name="content">What all of them are told.</param>
    /// <param name="cause">Names it, at most 100 characters: it has its work once.</param>
    /// <param name="once">Names several causes, at most 100 characters: nobody is told twice of all of them.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public Task TellOnSiteAsync(AcademyDb db, IEnumerable<Participation> to, NoticeContent content, string cause, string once, CancellationToken cancellation) =>
        AddAsync(db, to, content, cause, once, cancellation);

    private async Task AddAsync(AcademyDb db, IEnumerable<Participation> to, NoticeContent content, string cause, string? once, CancellationToken cancellation)
    {
        var (homes, payload) = (to.ToLookup(row => row.HomeOrganisationId, row => row.StaffMemberId), NoticeJson.Write(content));
        await board.AddAsync(
            db,
            [.. homes.Select(home => new NewWork(
                Spread, $"{Spread}:{home.Key:N}:{cause}", CatalogueJson.Write(new ToldNews(home.Key, [.. home], content.Kind, payload, cause, once))))],
            cancellation);
    }
}

/// <param name="Home">Whose staff is told.</param>
/// <param name="People">Members of that staff.</param>
/// <param name="Kind">Of the notice.</param>
/// <param name="Payload">Of the notice.</param>
/// <param name="Cause">Under this name nobody is told twice.</param>
/// <param name="Once">What is told on the site alone has this name, under which nobody is told twice of several causes; null of what goes by mail as well.</param>
internal sealed record ToldNews(Guid Home, IReadOnlyList<Guid> People, string Kind, string Payload, string Cause, string? Once = null);
