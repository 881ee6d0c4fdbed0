using Academy.Cohorts.Services.Sessions.Recordings;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Academy.Cohorts.Endpoints;

/// <summary><c>POST /cohorts/{id}/sessions/{number}/watched</c>: what a browser tells that was played of a recording. The answer has the words that the page shows.</summary>
internal static class Watched
{
    /// <summary>In fifteen seconds nobody watches so many parts.</summary>
    private const int MostParts = 500;

    /// <summary>A failure has its status and no page, which would bring cookies for its forms.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/cohorts/{id:guid}/sessions/{number:int}/watched", HandleAsync).WithMetadata(new SkipStatusCodePagesAttribute());

    private static async Task<IResult> HandleAsync(
        Guid id, int number, ToldViewing told, HttpContext http, IAntiforgery antiforgery, ICurrentSession session, Viewings viewings, RecordingTexts words,
        CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(http) || told.Parts.Count > MostParts || told.Parts.Contains(null!))
            return TypedResults.BadRequest();
        if (told.Staff != session.StaffMemberId)
            return TypedResults.Conflict();
        return await viewings.TellAsync(id, number, told, cancellation) is { } viewing
            ? TypedResults.Ok(new Shown(viewing.Percent, words.Percent(viewing), words.Missing(viewing)))
            : TypedResults.NotFound();
    }

    internal sealed record Shown(int Percent, string Said, string Missing);
}
