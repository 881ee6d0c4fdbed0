using Academy.Learning.Services;
using Academy.Learning.Services.Checks;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Academy.Learning.Endpoints;

/// <summary><c>POST /learn/{slug}/checks/{key}</c>: the answer to a question inside a lesson, from the player's script.</summary>
internal static class Checks
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/learn/{slug}/checks/{key}", HandleAsync).WithName("learning-checks").ForScripts();

    private static async Task<IResult> HandleAsync(
        string slug, string key, CheckReport report, HttpContext http, IAntiforgery antiforgery, CheckJudge judge, CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return TypedResults.BadRequest();
        if (await judge.FindAsync(slug, key, cancellation) is not { } put)
            return TypedResults.NotFound();
        var (judgement, refusal) = await judge.JudgeAsync(put, report, cancellation);
        if (judgement is null)
            return Refuse(refusal);
        var progress = ProgressAnswer.Of(judgement.After);
        return TypedResults.Ok(new Judged(
            judgement.IsRight, judgement.Feedback, judgement.Key.Explanation, judgement.Key.Source, progress.Done, progress.Progress));
    }

    /// <summary>A slip of the pen is no fault of the page: the script says it at the field.</summary>
    private static IResult Refuse(CheckRefusal? refusal) => refusal switch
    {
        CheckRefusal.NotANumber => TypedResults.Ok(new Refused("not-a-number")),
        CheckRefusal.OtherEvent => TypedResults.Conflict(),
        _ => TypedResults.BadRequest(),
    };

    /// <param name="Reason">A code.</param>
    internal sealed record Refused(string Reason);

    internal sealed record Judged(
        bool Right, IReadOnlyList<SaidFeedback> Feedback, string? Explanation, string? Source, IReadOnlyList<Guid> Done, ProgressCount Progress);
}
