using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Domain.Catalogue;
using Academy.Domain.Notices;

namespace Academy.Cohorts.Services.Following;

/// <summary>Tells participants what the host did that concerns them, on the site and by mail: each by work of their own organisation.</summary>
public sealed class ParticipantTeller(WorkBoard board)
{
    internal const string Spread = "cohorts.spread-news";
    internal const string Tell = "cohorts.tell-news";

    /// <param name="db">In the host's scope, with a transaction begun.</param>
    /// <param name="to">Of terms of the host.</param>
    /// <param name="content">What all of them are told.</param>
    /// <param name="cause">Names it, at most 100 characters: nobody is told twice of one.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task TellAsync(AcademyDb db, IEnumerable<Participation> to, NoticeContent content, string cause, CancellationToken cancellation)
    {
        var (homes, payload) = (to.ToLookup(row => row.HomeOrganisationId, row => row.StaffMemberId), NoticeJson.Write(content));
        await board.AddAsync(
            db, [.. homes.Select(home => new NewWork(Spread, $"{Spread}:{home.Key:N}:{cause}", CatalogueJson.Write(new ToldNews(home.Key, [.. home], content.Kind, payload, cause))))],
            cancellation);
    }
}

/// <param name="Home">Whose staff is told.</param>
/// <param name="People">Members of that staff.</param>
/// <param name="Kind">Of the notice.</param>
/// <param name="Payload">Of the notice.</param>
/// <param name="Cause">Under this name nobody is told twice.</param>
internal sealed record ToldNews(Guid Home, IReadOnlyList<Guid> People, string Kind, string Payload, string Cause);
